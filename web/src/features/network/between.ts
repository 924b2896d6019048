import type { Cluster } from '../../api/types.ts';
import type { Line } from '../reuse/reuse.ts';
import type { End, Stream } from './streams.ts';

/** What is in no cluster, and several institutions that are told of together: no cluster is theirs. */
export const outside = 'outside';
export const several = 'several';

/**
 * What flows from cluster to cluster, of lines that may be told, the largest first. Who is in several
 * clusters counts in the first of them, as in the statements; what stays in one is not between them.
 *
 * @param called what a cluster, or an end that is none, is called, by its key
 */
export function betweenOf(lines: Line[], clusters: Cluster[], called: (key: string) => string): Stream[] {
  const home = new Map<string, string>();
  for (const { id, members } of [...clusters].sort((a, b) => a.id - b.id))
    for (const { institution } of members)
      if (!home.has(institution.id)) home.set(institution.id, String(id));
  const endOf = (key: string): End => ({ key, called: called(key) });
  const streams = new Map<string, Stream>();
  for (const { owner, consumer, edge, events } of lines) {
    if (edge.place !== 'ELSEWHERE' || !owner) continue;
    const from = home.get(owner.id) ?? outside;
    const to = consumer ? (home.get(consumer.id) ?? outside) : several;
    if (from === to) continue;
    const key = `${from} > ${to}`;
    const known = streams.get(key);
    streams.set(key, { key, from: endOf(from), to: endOf(to), events: events + (known?.events ?? 0) });
  }
  return [...streams.values()].sort((a, b) => b.events - a.events);
}
