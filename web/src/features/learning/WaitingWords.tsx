import type { Enrollment } from '../../api/types.ts';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { words } from './words.ts';

/** What she waits for, and how many are before her. */
export function WaitingWords({ one }: { one: Enrollment }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <>
      <p>
        <strong>
          {one.state === 'REQUESTED' && say.requested}
          {one.state === 'WAITLISTED' && (one.place ? say.place(number(one.place, language)) : say.waiting)}
        </strong>
        {one.offering && (
          <>
            {' · '}
            <Text of={one.offering.name} />
          </>
        )}
      </p>
      <p>{one.state === 'REQUESTED' ? say.requestedNote : say.waitlisted}</p>
    </>
  );
}
