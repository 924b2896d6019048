import { useEffect, useState } from 'react';
import { useWords } from '../words/language.tsx';

const words = { loading: { zh: '正在加载……', en: 'Loading …' } };

/** Nothing for 300 ms, because most answers are quicker; then the shape of what is coming. */
export function Wait({ lines = 6 }: { lines?: number }) {
  const say = useWords(words);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" role="status">
      {late && <span className="unseen">{say.loading}</span>}
      {late && Array.from({ length: lines }, (_, at) => <span key={at} aria-hidden="true" />)}
    </div>
  );
}
