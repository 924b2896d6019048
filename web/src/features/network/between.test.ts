import { expect, test } from 'vitest';
import type { Cluster } from '../../api/types.ts';
import type { Line } from '../reuse/reuse.ts';
import { betweenOf } from './between.ts';

const named = (id: string) => ({ id, name: { zh: id } });
const cluster = (id: number, ...members: string[]) =>
  ({
    id,
    kind: 'CLUSTER',
    members: members.map((one) => ({ institution: named(one), role: 'PARTNER' })),
  }) as unknown as Cluster;
const line = (owner: string, consumer: string | undefined, events: number, place = 'ELSEWHERE'): Line => ({
  key: `${owner} ${consumer} ${events}`,
  owner: named(owner),
  ...(consumer && { consumer: named(consumer) }),
  pooled: !consumer,
  edge: { place } as Line['edge'],
  uses: {},
  events,
});
const clusters = [cluster(2, 'b', 'both'), cluster(1, 'a', 'a2', 'both')];
const flows = (...lines: Line[]) =>
  betweenOf(lines, clusters, (key) => `<${key}>`).map(({ from, to, events }) => [
    from.called,
    to.called,
    events,
  ]);

test('what institutions of one cluster use of those of another is one flow, the largest first', () => {
  expect(flows(line('b', 'a', 2), line('a', 'b', 4), line('a2', 'b', 3))).toEqual([
    ['<1>', '<2>', 7],
    ['<2>', '<1>', 2],
  ]);
});

test('what stays in a cluster, or along its edges, is not between clusters', () => {
  expect(flows(line('a', 'a2', 5), line('a', 'b', 6, 'CLUSTER'), line('a', 'a', 7, 'OWN'))).toEqual([]);
});

test('who is in several clusters counts in the first, and who is in none stands outside', () => {
  expect(flows(line('b', 'both', 2), line('both', 'b', 1), line('x', 'b', 3), line('b', 'y', 4))).toEqual([
    ['<2>', '<outside>', 4],
    ['<outside>', '<2>', 3],
    ['<2>', '<1>', 2],
    ['<1>', '<2>', 1],
  ]);
});

test('several that are told of together are an end of their own', () => {
  expect(flows(line('a', undefined, 9))).toEqual([['<1>', '<several>', 9]]);
});
