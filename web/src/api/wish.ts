import { useRef } from 'react';
import { newKey } from './http.ts';

/** One key for one wish until it is granted: asked again because an answer was lost, it is granted once. */
export function useWishKey() {
  const last = useRef({ wish: '', key: '' });
  return {
    of: (wish: unknown): string => {
      const said = JSON.stringify(wish);
      if (last.current.wish !== said) last.current = { wish: said, key: newKey() };
      return last.current.key;
    },
    granted: () => {
      last.current = { wish: '', key: '' };
    },
  };
}
