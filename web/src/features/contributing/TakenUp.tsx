import { useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { useProposals } from './contributing.ts';
import { words } from './words.ts';

/** What the next version of a resource is going to bring because its owner accepted it. */
export function TakenUp({ resource }: { resource: string }) {
  const say = useWords(words);
  const { data } = useProposals('RECEIVED', resource);
  const accepted = (data ?? []).filter((one) => one.state === 'ACCEPTED');
  if (accepted.length === 0) return null;
  return (
    <section aria-labelledby="taken-up">
      <h2 id="taken-up">{say.taken}</h2>
      <p>{say.takenAbout}</p>
      <ul>
        {accepted.map((one) => (
          <li key={one.id}>
            <Text of={one.words} />{' '}
            <span className="soft small">
              <Text of={one.work.institution.name} /> · <Text of={one.work.title} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
