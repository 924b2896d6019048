import { useWords } from '../words/language.tsx';
import { useLate } from './late.ts';

const words = { loading: { zh: '正在加载……', en: 'Loading …' } };

/** Nothing for 300 ms, because most answers are quicker; then the shape of what is coming. */
export function Wait({ lines = 6 }: { lines?: number }) {
  const say = useWords(words);
  const shown = useLate(true);
  return (
    <div className="skeleton" role="status">
      {shown && <span className="unseen">{say.loading}</span>}
      {shown && Array.from({ length: lines }, (_, at) => <span key={at} aria-hidden="true" />)}
    </div>
  );
}
