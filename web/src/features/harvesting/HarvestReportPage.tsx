import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment, number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import '../importing/importing.css';
import './harvesting.css';
import { every, type Harvest, isUnderWay, outcomes, type Refused } from './harvests.ts';
import { words } from './words.ts';

/** So many refused records stand open; the rest is folded. */
const open = 10;

export default function HarvestReportPage({ source, run }: { source: string; run: string }) {
  const say = useWords(words);
  return <ForMe title={say.reportTitle}>{() => <Report source={source} run={run} />}</ForMe>;
}

function Report({ source, run }: { source: string; run: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['harvests', source, 'runs', run, language],
    queryFn: ({ signal }) => get<Harvest>(`/harvests/sources/${source}/runs/${run}`, signal),
    refetchInterval: ({ state }) => (isUnderWay(state.data) && state.status !== 'error' ? every : false),
    staleTime: 0,
  });
  if (!data)
    return isError ? <Trouble page={say.reportTitle} error={error} retry={() => refetch()} /> : <Wait />;
  const running = isUnderWay(data);
  const failed = data.state === 'FAILED';
  const state = running ? say.running : failed ? say.failed : say.finished;
  return (
    <div className="stack importing">
      <Heading title={say.reportTitle}>{state}</Heading>
      {running && <progress className="long-line" aria-label={state} />}
      <p className="figures">{say.read(number(data.read, language))}</p>
      <p role="status" className={running || failed ? 'soft' : 'unseen'}>
        {running ? say.runningNote : failed ? say.failedNote : state}
      </p>
      {isError && <Trouble error={error} retry={() => refetch()} />}
      {data.failure && (
        <p className="notice bad" role="alert">
          {data.failure.message}
        </p>
      )}
      <dl className="outcome figures">
        {outcomes.map((name) => (
          <div key={name}>
            <dt>{say[name]}</dt>
            <dd>{number(data[name], language)}</dd>
          </div>
        ))}
      </dl>
      <Span harvest={data} />
      <Refusals all={data.problems} unlisted={data.rejected - data.problems.length} />
      <p>
        <Link href={`/harvests/${source}`} className="button second">
          {say.toSource}
        </Link>
      </p>
    </div>
  );
}

function Span({ harvest }: { harvest: Harvest }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const facts: [string, string][] = [
    [say.from, harvest.from ? moment(harvest.from, language) : say.everything],
    [say.until, harvest.until ? moment(harvest.until, language) : ''],
    [say.next, harvest.nextFrom && harvest.state === 'DONE' ? moment(harvest.nextFrom, language) : ''],
  ];
  return (
    <dl className="given">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Refusals({ all, unlisted }: { all: Refused[]; unlisted: number }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (all.length === 0) return null;
  const folded = all.slice(open);
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{say.problems}</h2>
      <RefusedTable all={all.slice(0, open)} />
      {folded.length > 0 && (
        <details>
          <summary>{say.folded(number(folded.length, language))}</summary>
          <RefusedTable all={folded} />
        </details>
      )}
      {unlisted > 0 && <p className="soft">{say.unlisted(number(unlisted, language))}</p>}
    </section>
  );
}

function RefusedTable({ all }: { all: Refused[] }) {
  const say = useWords(words);
  return (
    <table className="problems">
      <thead>
        <tr>
          <th scope="col">{say.identifier}</th>
          <th scope="col">{say.reason}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((one, at) => (
          <tr key={at}>
            <td className="file-name">{one.identifier || say.nameless}</td>
            <td>{one.message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
