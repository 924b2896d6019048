import type { words } from './words.ts';

/** The pages in the masthead, in order. */
export const mainPages = [
  { href: '/', name: 'find' },
  { href: '/learning', name: 'learning' },
  { href: '/path', name: 'path' },
  { href: '/next', name: 'next' },
  { href: '/network', name: 'network' },
  { href: '/standards', name: 'standards' },
] as const satisfies { href: string; name: keyof typeof words }[];
