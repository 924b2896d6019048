import { Link } from 'wouter';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import './admitting.css';
import { Numbers } from './Numbers.tsx';
import { OfferingForm } from './OfferingForm.tsx';
import { useOfferings } from './offerings.ts';
import { words } from './words.ts';

/** For those who publish it: the ways into their resource, and a form to make one. */
export default function Offerings({ resource }: { resource: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useOfferings(resource);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  return (
    <section className="offerings" aria-labelledby="offerings">
      <h2 id="offerings">{say.heading}</h2>
      <p className="soft">{say.about}</p>
      <ul className="offering-list">
        {data.items.map((one) => (
          <li key={one.id}>
            <Link href={`/offerings/${one.id}`}>
              <Text of={one.name} />
            </Link>
            <Numbers one={one} />
          </li>
        ))}
      </ul>
      <details>
        <summary className="quiet">{say.make}</summary>
        <OfferingForm resource={resource} />
      </details>
    </section>
  );
}
