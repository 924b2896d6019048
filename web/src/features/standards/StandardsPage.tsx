import { Link } from 'wouter';
import { mayImport, useMe } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { OtherText, Text } from '../../words/Text.tsx';
import { useFrameworks } from './standards.ts';
import './standards.css';
import { words } from './words.ts';

export default function StandardsPage() {
  const say = useWords(words);
  const me = useMe();
  const { data, isError, error, refetch } = useFrameworks();
  if (!data)
    return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait lines={6} />;
  return (
    <div className="standards stack">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.about}</p>
      {data.items.length === 0 && <p className="notice">{say.none}</p>}
      <ul className="frameworks">
        {data.items.map((one) => (
          <li key={one.id}>
            <h2>
              <Link href={`/standards/${one.id}`}>
                <Text of={one.title} />
              </Link>
            </h2>
            <p className="soft">
              <OtherText of={one.title} />
            </p>
            <p className="small soft">
              {one.country} · {say.version(one.version)}
            </p>
          </li>
        ))}
      </ul>
      <p className="row">
        <Link className="button second" href="/crosswalks">
          {say.toCrosswalks}
        </Link>
        {mayImport(me) && (
          <Link className="quiet" href="/standards/import">
            {say.toImport}
          </Link>
        )}
      </p>
    </div>
  );
}
