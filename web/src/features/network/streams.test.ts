import { expect, test } from 'vitest';
import type { ClusterMember } from '../../api/types.ts';
import type { Line } from '../reuse/reuse.ts';
import { drawn } from './drawing.ts';
import { arcs, furtherOf, margin, placesOf, streamsOf, termOf } from './streams.ts';

const radius = { LEAD: 13, MEMBER: 9, PARTNER: 9, SUPPORTED: 7 };
const named = (id: string) => ({ id, name: { zh: id } });

const line = (owner: string, consumer: string | undefined, events: number, place = 'CLUSTER'): Line => ({
  key: `${owner} ${consumer} ${events}`,
  owner: named(owner),
  ...(consumer && { consumer: named(consumer) }),
  pooled: !consumer,
  edge: { place, cluster: 2, owner: 'LEAD', consumer: 'SUPPORTED' } as Line['edge'],
  uses: {},
  events,
});

const members: ClusterMember[] = [
  { institution: named('lead'), role: 'LEAD' },
  { institution: named('partner'), role: 'PARTNER' },
  { institution: named('supported'), role: 'SUPPORTED' },
];

test('what one uses of another is one stream, the largest first, and only inside the cluster', () => {
  const streams = streamsOf([
    line('lead', 'partner', 4),
    line('lead', 'supported', 5),
    line('lead', 'partner', 3),
    line('lead', 'elsewhere', 90, 'ELSEWHERE'),
  ]);
  expect(streams.map(({ key, events }) => [key, events])).toEqual([
    ['lead > partner', 7],
    ['lead > supported', 5],
  ]);
});

test('several that are told of together, and who has left, stand below the members', () => {
  const streams = streamsOf([line('lead', undefined, 8), line('gone', 'supported', 6)]);
  expect(furtherOf(streams, members).map(({ key }) => key)).toEqual(['pooled SUPPORTED', 'gone']);
});

test('an arc is as wide as what it carries, ends at its node and stays in the picture', () => {
  const streams = streamsOf([
    line('lead', 'supported', 40),
    line('partner', 'lead', 10),
    line('lead', 'partner', 1),
  ]);
  const drawing = arcs(streams, placesOf(drawn(members).nodes, [], radius));
  expect(drawing.map(({ width }) => width)).toEqual([14, 3.5, 1.5]);
  for (const { path, head, width } of drawing) {
    const [, x, bend, tip] = (/^M([\d.]+) [\d.]+ C(-?[\d.]+) [^,]+, [^,]+, ([\d.]+) /.exec(path) ?? []).map(
      Number,
    );
    const leftmost = (x as number) / 8 + (bend as number) * 0.75 + (tip as number) / 8;
    expect(leftmost - width / 2).toBeGreaterThanOrEqual(0);
    expect(tip).toBeGreaterThan(margin / 2);
    expect(head).toMatch(/Z$/);
  }
});

test('an arc to nowhere is not drawn', () => {
  expect(arcs(streamsOf([line('lead', 'gone', 3)]), placesOf(drawn(members).nodes, [], radius))).toEqual([]);
});

test('a day lies in the term whose first day it is, and in none after the last', () => {
  const terms = [
    { name: '2026-H2', from: '2026-07-01', until: '2027-01-01' },
    { name: '2026-H1', from: '2026-01-01', until: '2026-07-01' },
  ];
  expect(termOf('2026-07-01', terms)).toBe('2026-H2');
  expect(termOf('2026-06-30', terms)).toBe('2026-H1');
  expect(termOf('2027-01-01', terms)).toBeUndefined();
});
