import { expect, test } from 'vitest';
import { linesOf, type Use } from './reuse.ts';
import { ribbons, row } from './ribbons.ts';

const use = (id: string | undefined, kind: Use['kind'], events: number, pooled = false): Use => ({
  pooled,
  edge: { place: 'ELSEWHERE' },
  kind,
  events,
  people: 5,
  ...(id && { consumer: { id, name: { en: id } } }),
});

test('the uses of one institution stand in one line, the most used first', () => {
  const lines = linesOf([use('a', 'ENROL', 6), use('b', 'ENROL', 20), use('a', 'COMPLETE', 5)]);
  expect(lines.map(({ consumer, events }) => [consumer?.id, events])).toEqual([
    ['b', 20],
    ['a', 11],
  ]);
});

test('several small institutions are never taken for one', () => {
  expect(linesOf([use(undefined, 'ENROL', 6, true), use(undefined, 'ENROL', 7)])).toHaveLength(2);
});

test('ribbons are as wide as what they carry, and end in the middle of their rows', () => {
  const { ribbons: drawn, bar, height } = ribbons([40, 20, 10]);
  expect((drawn[0]?.width ?? 0) / (drawn[2]?.width ?? 1)).toBeCloseTo(4);
  expect(drawn.map(({ y }) => y)).toEqual([row / 2, row * 1.5, row * 2.5]);
  expect(bar).toBeLessThanOrEqual(height + 0.001);
});
