import type { Lineage } from '../../api/types.ts';

type Credit = Lineage['credits'][number];

/** The credits of each source of the work itself, with what that was made from. */
export function sourcesOf(credits: Credit[]): Credit[][] {
  const sources: Credit[][] = [];
  for (const one of credits) {
    if (one.hop === 1 || sources.length === 0) sources.push([]);
    sources.at(-1)?.push(one);
  }
  return sources;
}
