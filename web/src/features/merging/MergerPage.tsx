import { Problem } from '../../api/http.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment, number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { Report } from '../leaving/Report.tsx';
import { type Service, services } from '../leaving/words.ts';
import { type Line, useMerger, useReceipt } from './merging.ts';
import { words } from './words.ts';

/** How far a merge has come and what every service did, for whoever has the address. */
export default function MergerPage({ id }: { id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useMerger(id);
  if (isError && error instanceof Problem && error.status === 404)
    return (
      <div className="stack">
        <Heading title={say.pageTitle}>{say.pageTitle}</Heading>
        <p className="notice bad">{say.unknown}</p>
      </div>
    );
  if (isError) return <Trouble page={say.pageTitle} error={error} retry={() => refetch()} />;
  if (!data) return <Wait lines={6} />;
  return (
    <div className="stack">
      <Heading title={say.pageTitle}>{say[data.state]}</Heading>
      <p>{say.keepAddress}</p>
      {(Object.keys(services) as Service[]).map((service) => (
        <Receipt key={service} service={service} id={id} />
      ))}
      <section role="status">
        <h2>{say.account}</h2>
        <p>
          {data.accountClosedAt ? say.accountClosed(moment(data.accountClosedAt, language)) : say.accountOpen}
        </p>
      </section>
    </div>
  );
}

function Receipt({ service, id }: { service: Service; id: string }) {
  const say = useWords(words);
  const { data, error } = useReceipt(service, id);
  const lines = data?.lines
    .filter(({ rows, united }) => rows + united > 0)
    .map((line) => <Done key={`${line.table} ${line.called.en}`} line={line} />);
  return <Report service={service} error={error} lines={lines} nothing={say.nothing} />;
}

function Done({ line }: { line: Line }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <li>
      <strong>
        <Text of={line.called} />
      </strong>{' '}
      {line.rows > 0 && <>· {say[line.deed](number(line.rows, language))} </>}
      {line.united > 0 && <>· {say.united(number(line.united, language))}</>}
    </li>
  );
}
