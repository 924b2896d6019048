import { useEffect, useState } from 'react';
import type { Writing } from './writing.ts';

/**
 * What is typed survives a reload, a lost connection and a closed window: it is kept in this browser until it has been
 * saved at the server.
 */
export function useKept(name: string, saved: Writing) {
  const place = `teachercloud.writing.${name}`;
  const [restored, setRestored] = useState(() => localStorage.getItem(place) !== null);
  const [writing, setWriting] = useState<Writing>(() => {
    try {
      return { ...saved, ...JSON.parse(localStorage.getItem(place) ?? '{}') };
    } catch {
      return saved;
    }
  });
  const [touched, setTouched] = useState(restored);
  useEffect(() => {
    if (touched) localStorage.setItem(place, JSON.stringify(writing));
  }, [place, writing, touched]);
  const change = (part: Partial<Writing>) => {
    setTouched(true);
    setWriting((now) => ({ ...now, ...part }));
  };
  const forget = () => {
    localStorage.removeItem(place);
    setTouched(false);
    setRestored(false);
  };
  const startOver = () => {
    forget();
    setWriting(saved);
  };
  return { writing, change, forget, restored, startOver };
}
