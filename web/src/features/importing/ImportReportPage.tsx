import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { ImportLine, ImportReport } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import './importing.css';
import { words } from './words.ts';

/** How often a running import is asked about; it usually lasts some seconds. */
const every = 700;

const runs = (report: ImportReport | undefined) => report?.state === 'WAITING' || report?.state === 'RUNNING';
/** Large imports are faster than searches learn of them. */
const lags = (report: ImportReport | undefined) => (report?.notYetFound ?? 0) > 0;
const hasFailed = (report: ImportReport) => report.state === 'FAILED';

export default function ImportReportPage({ id }: { id: string }) {
  const say = useWords(words);
  return <ForMe title={say.reportTitle}>{() => <Report id={id} />}</ForMe>;
}

function Report({ id }: { id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['imports', id, language],
    queryFn: ({ signal }) => get<ImportReport>(`/imports/${id}`, signal),
    refetchInterval: ({ state }) =>
      (runs(state.data) || lags(state.data)) && state.status !== 'error' ? every : false,
    staleTime: 0,
  });
  if (!data)
    return isError ? <Trouble page={say.reportTitle} error={error} retry={() => refetch()} /> : <Wait />;
  const running = runs(data);
  const state = running ? say.running : hasFailed(data) ? say.failed : say.finished;
  const read = number(data.read, language);
  return (
    <div className="stack importing">
      <Heading title={say.reportTitle}>{state}</Heading>
      <progress
        className="long-line"
        aria-label={state}
        max={1}
        value={running ? (data.total ? data.read / data.total : undefined) : 1}
      />
      <p className="figures">
        {data.total ? say.rows(read, number(data.total, language)) : say.rowsAlone(read)}
      </p>
      <p role="status" className={running || hasFailed(data) ? 'soft' : 'unseen'}>
        {running ? say.runningNote : hasFailed(data) ? say.failedNote : state}
      </p>
      <p role="status" className={lags(data) && !running ? 'soft' : 'unseen'}>
        {lags(data) && !running && say.notYetFound(number(data.notYetFound ?? 0, language))}
      </p>
      {isError && <Trouble error={error} retry={() => refetch()} />}
      {data.failure && (
        <p className="notice bad" role="alert">
          {data.failure.message || data.failure.code}
        </p>
      )}
      <dl className="outcome figures">
        {(['created', 'updated', 'unchanged', 'rejected'] as const).map((name) => (
          <div key={name}>
            <dt>{say[name]}</dt>
            <dd>{number(data[name] ?? 0, language)}</dd>
          </div>
        ))}
      </dl>
      <Lines title={say.problems} lines={data.problems} unlisted={data.rejected - data.problems.length} />
      <Lines
        title={say.notices}
        lines={data.notices ?? []}
        unlisted={(data.unclear ?? 0) - (data.notices?.length ?? 0)}
      />
      {!running && (
        <p className="row">
          <Link href="/" className="button">
            {say.toCatalogue}
          </Link>
          <Link href="/imports" className="quiet">
            {say.another}
          </Link>
        </p>
      )}
    </div>
  );
}

/** So many lines stand open; the rest is folded, as a report of hundreds is read only when needed. */
const open = 10;

function Lines({ title, lines, unlisted }: { title: string; lines: ImportLine[]; unlisted: number }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const id = useId();
  if (lines.length === 0) return null;
  const folded = lines.slice(open);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LineTable lines={lines.slice(0, open)} />
      {folded.length > 0 && (
        <details>
          <summary>{say.folded(number(folded.length, language))}</summary>
          <LineTable lines={folded} />
        </details>
      )}
      {unlisted > 0 && <p className="soft">{say.moreProblems(number(unlisted, language))}</p>}
    </section>
  );
}

function LineTable({ lines }: { lines: ImportLine[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <table className="problems">
      <thead>
        <tr>
          <th scope="col">{say.line}</th>
          <th scope="col">{say.reason}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((problem, at) => (
          <tr key={at}>
            <td>{number(problem.line, language)}</td>
            <td>{problem.message || problem.code}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
