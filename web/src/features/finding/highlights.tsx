import type { ReactNode } from 'react';

const named: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};
const plain = (text: string) =>
  text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => named[entity] ?? entity);

/**
 * The server's text in which `<mark>` and `</mark>` alone mean something. It becomes nodes, never markup, so whatever
 * else a title contains is shown as the characters it is.
 */
export function highlighted(text: string): ReactNode {
  return text
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, at) => (at % 2 ? <mark key={at}>{plain(part)}</mark> : plain(part)));
}
