import type { ClusterMember, ClusterRole, Institution } from '../../api/types.ts';
import type { Period } from '../reuse/reuse.ts';
import type { Line } from '../reuse/reuse.ts';
import type { Node } from './drawing.ts';

/**
 * Where a stream begins or ends: an institution, or several that are told of together; what has
 * another name is called by it.
 */
export type End = { key: string; institution?: Institution; pooledAs?: ClusterRole; called?: string };
/** What flows from those who share to those who use it: the uses of all kinds together. */
export type Stream = { key: string; from: End; to: End; events: number };

const endOf = (institution: Institution | undefined, role: ClusterRole | undefined): End =>
  institution
    ? { key: institution.id, institution }
    : { key: `pooled ${role ?? ''}`, ...(role && { pooledAs: role }) };

/** What flows along the edges of a cluster, of lines that may be told, the largest first. */
export function streamsOf(lines: Line[]): Stream[] {
  const streams = new Map<string, Stream>();
  for (const { owner, consumer, edge, events } of lines) {
    if (edge.place !== 'CLUSTER' || !owner) continue;
    const from = endOf(owner, edge.owner);
    const to = endOf(consumer, edge.consumer);
    const key = `${from.key} > ${to.key}`;
    const known = streams.get(key);
    streams.set(key, { key, from, to, events: events + (known?.events ?? 0) });
  }
  return [...streams.values()].sort((a, b) => b.events - a.events);
}

/** The term that a day lies in, of those that are known; none where the day lies in no such term. */
export const termOf = (day: string, terms: Period[]) =>
  terms.find(({ from, until }) => from <= day && day < until)?.name;

export type Arc = { key: string; path: string; width: number; head: string };
/** A row below the members', for an end that is none of them. */
export type Further = { end: End; y: number };

/** What stands left of the members for the arcs, pixels. */
export const margin = 76;
const widest = 14;
const thinnest = 1.5;
/** An arc leaves a node above its middle and arrives below it, so that both ways can be told apart. */
const apart = 4;

/** The ends that are no members as on the day: those who have left, and several together. */
export const furtherOf = (streams: Stream[], members: ClusterMember[]): End[] => {
  const known = new Set(members.map(({ institution }) => institution.id));
  const ends = new Map<string, End>();
  for (const { from, to } of streams)
    for (const end of [from, to]) if (!known.has(end.key)) ends.set(end.key, end);
  return [...ends.values()];
};

/**
 * Arcs in the margin, from the node of who shares to the node of who uses, with a head at that end; as
 * wide as what they carry, the thinnest so that it can still be seen; the further apart the rows, the
 * further out.
 *
 * @param places of all ends, by key: the middle of the node and its radius, without the margin
 */
export function arcs(streams: Stream[], places: Map<string, { x: number; y: number; r: number }>): Arc[] {
  const most = Math.max(1, ...streams.map(({ events }) => events));
  const spans = streams.map(({ from, to }) =>
    Math.abs((places.get(from.key)?.y ?? 0) - (places.get(to.key)?.y ?? 0)),
  );
  const longest = Math.max(1, ...spans);
  return streams.flatMap(({ key, from, to, events }, at) => {
    const begin = places.get(from.key);
    const end = places.get(to.key);
    if (!begin || !end) return [];
    const width = Math.max(thinnest, (events / most) * widest);
    const size = 4 + width / 2;
    const x = margin + begin.x - begin.r;
    const tip = margin + end.x - end.r - 1;
    const [fromY, toY] = [begin.y - apart, end.y + apart];
    const out = margin - 8 - (margin - 8 - widest) * ((spans[at] ?? 0) / longest);
    const bend = (out - (x + tip - size) / 8) / 0.75;
    return [
      {
        key,
        width: rounded(width),
        path: `M${x} ${fromY} C${rounded(bend)} ${fromY}, ${rounded(bend)} ${toY}, ${rounded(tip - size)} ${toY}`,
        head: `M${tip} ${toY} L${rounded(tip - size)} ${rounded(toY - size)} V${rounded(toY + size)} Z`,
      },
    ];
  });
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** The places of members and of the further ends below them. */
export function placesOf(nodes: Node[], further: Further[], radius: Record<ClusterRole, number>) {
  return new Map([
    ...nodes.map(({ member, x, y }) => [member.institution.id, { x, y, r: radius[member.role] }] as const),
    ...further.map(({ end, y }) => [end.key, { x: furtherX, y, r: furtherRadius }] as const),
  ]);
}

export const furtherX = 18;
export const furtherRadius = 6;
