import { type Query, useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useLate } from '../design/late.ts';
import { useWords } from '../words/language.tsx';

const words = { working: { zh: '正在处理……', en: 'Working …' } };

/** What is asked only to be sure that it still holds is waited for by nobody. */
const isAwaited = ({ state }: Query) => state.data === undefined || state.isInvalidated;

/**
 * The one sign that something is under way, wherever on the page it was begun: a line at the top for every answer that is
 * waited for, and words for every change. A change that nobody waits for says so: `meta: { awaited: false }`.
 */
export function UnderWay() {
  const say = useWords(words);
  const changing = useIsMutating({
    predicate: ({ meta, state }) => meta?.awaited !== false && !state.isPaused,
  });
  const asking = useIsFetching({ predicate: isAwaited });
  const change = useLate(changing > 0);
  const answer = useLate(asking > 0);
  return (
    <div className="under-way">
      {(change || answer) && <span className="under-way-line" aria-hidden="true" />}
      <p role="status">{change && say.working}</p>
    </div>
  );
}
