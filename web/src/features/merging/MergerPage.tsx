import { Problem } from '../../api/http.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment, number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { services } from '../leaving/words.ts';
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
      {(Object.keys(services) as (keyof typeof services)[]).map((service) => (
        <Report key={service} service={service} id={id} />
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

function Report({ service, id }: { service: keyof typeof services; id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error } = useReceipt(service, id);
  const lines = data?.lines.filter(({ rows, united }) => rows + united > 0);
  return (
    <section>
      <h2>{services[service][language]}</h2>
      {isError && <Trouble error={error} />}
      {!data && !isError && <p className="soft">{say.notYet}</p>}
      {lines?.length === 0 && <p className="soft">{say.nothing}</p>}
      {lines && lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <Done key={`${line.table} ${line.called.en}`} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
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
