import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/language.tsx';

const words = { site: { zh: '教师云', en: 'Teacher Cloud' } };

let arrivals = 0;

/**
 * The page's one first heading. It names the page in the window's title and takes the focus after a navigation, so
 * that a screen reader says where one is; not on the first arrival, where the browser does so itself.
 */
export function Heading({ children, title }: { children: ReactNode; title: string }) {
  const say = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say.site}`;
  }, [title, say.site]);
  useEffect(() => {
    arrivals += 1;
    if (arrivals > 1) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
