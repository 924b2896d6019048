import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Offering } from './offerings.ts';
import { words } from './words.ts';

/** How many are in an offering, wait for a place, and wait for a decision. */
export function Numbers({ one }: { one: Offering }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const told = (value: number) => number(value, language);
  return (
    <ul className="meta figures">
      <li>{say[one.admission]}</li>
      <li>
        {one.capacity === null
          ? say.learners(told(one.taken))
          : say.places(told(one.taken), told(one.capacity))}
      </li>
      {one.waiting > 0 && <li>{say.waiting(told(one.waiting))}</li>}
      {one.requested > 0 && <li>{say.requested(told(one.requested))}</li>}
      {one.state === 'CLOSED' ? <li>{say.CLOSED}</li> : !one.registering && <li>{say.notNow}</li>}
    </ul>
  );
}
