import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** A new page starts at its top; going back is left to the browser, which remembers where one was. */
export function ScrollToTop() {
  const [path] = useLocation();
  const pushed = useRef(false);
  useEffect(() => {
    const onPush = () => {
      pushed.current = true;
    };
    window.addEventListener('pushState', onPush);
    return () => window.removeEventListener('pushState', onPush);
  }, []);
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path && pushed.current) window.scrollTo(0, 0);
    before.current = path;
    pushed.current = false;
  }, [path]);
  return null;
}
