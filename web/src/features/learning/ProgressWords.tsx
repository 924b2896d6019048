import type { Enrollment } from '../../api/types.ts';
import { number, percent } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { usePending } from './pending.ts';
import { words } from './words.ts';

/** The line of stops in words, for everyone: how far, how much of it, and whether it has been sent. */
export function ProgressWords({ one }: { one: Enrollment }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const waiting = usePending().some((event) => event.enrollmentId === one.id);
  const done = one.units.filter(({ state }) => state === 'COMPLETED').length;
  return (
    <ul className="meta figures">
      <li>{percent(one.progress, language)}</li>
      {one.units.length > 0 && (
        <li>{say.unitsDone(number(done, language), number(one.units.length, language))}</li>
      )}
      {one.resource.institution && <li>{textIn(one.resource.institution.name, language)}</li>}
      {waiting && <li>{say.keptHere}</li>}
    </ul>
  );
}
