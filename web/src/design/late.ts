import { useEffect, useState } from 'react';

/** Most answers come sooner, and a sign that flashes up and goes is worse than none. Milliseconds. */
export const late = 300;

/** Whether something has been waited for longer than most answers take. */
export function useLate(waiting: boolean): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setPassed(true), late);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [waiting]);
  return waiting && passed;
}
