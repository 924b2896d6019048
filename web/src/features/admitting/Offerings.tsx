import { Link } from 'wouter';
import type { Resource } from '../../api/types.ts';
import { publishesFor, useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import './admitting.css';
import { Numbers } from './Numbers.tsx';
import { OfferingForm } from './OfferingForm.tsx';
import { useOfferings } from './offerings.ts';
import { words } from './words.ts';

/** For those who publish it, or teach their own people with it: their ways into it, and a form to make one. */
export default function Offerings({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const me = useMe();
  const { data, isError, error, refetch } = useOfferings(resource.id);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  const owns = publishesFor(me, resource.institution.id);
  const hers = data.items.filter(({ institution }) => publishesFor(me, institution.id));
  if (!data.mayMake && hers.length === 0) return null;
  return (
    <section className="offerings" aria-labelledby="offerings">
      <h2 id="offerings">{owns ? say.heading : say.teaching}</h2>
      <p className="soft">{owns ? say.about : data.mayMake ? say.aboutTeaching : say.noLonger}</p>
      <ul className="offering-list">
        {hers.map((one) => (
          <li key={one.id}>
            <Link href={`/offerings/${one.id}`}>
              <Text of={one.name} />
            </Link>
            <Numbers one={one} />
            {one.version !== null && <p className="soft small">{say.keeps(String(one.version))}</p>}
          </li>
        ))}
      </ul>
      {data.mayMake && (
        <details>
          <summary className="quiet">{say.make}</summary>
          <OfferingForm resource={resource.id} />
        </details>
      )}
    </section>
  );
}
