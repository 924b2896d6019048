import { expect, test } from 'vitest';
import { ledBy } from './flows.ts';
import { byOwner, linesOf, type Use } from './reuse.ts';
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

test('what is used of two owners stands in two lines', () => {
  const one = use('a', 'ENROL', 6);
  const of = (id: string) => ({ ...one, owner: { id, name: { en: id } } });
  expect(linesOf([of('b'), of('c'), of('b')]).map(({ owner }) => owner?.id)).toEqual(['b', 'c']);
});

test('a lead finds the clusters that her institution leads, and no others', () => {
  const member = (id: string, role: 'LEAD' | 'PARTNER') => ({ institution: { id, name: {} }, role });
  const clusters = [
    { id: 1, members: [member('a', 'PARTNER'), member('b', 'LEAD')] },
    { id: 2, members: [member('a', 'LEAD')] },
  ];
  expect(ledBy('a', clusters).map(({ id }) => id)).toEqual([2]);
});

test('ribbons are as wide as what they carry, and end in the middle of their rows', () => {
  const { ribbons: drawn, bars, height } = ribbons([40, 20, 10]);
  expect((drawn[0]?.width ?? 0) / (drawn[2]?.width ?? 1)).toBeCloseTo(4);
  expect(drawn.map(({ y }) => y)).toEqual([row / 2, row * 1.5, row * 2.5]);
  expect(bars).toHaveLength(1);
  expect(bars[0]?.height).toBeLessThanOrEqual(height + 0.001);
});

test('each owner has a bar beside its own rows, as high as what leaves it', () => {
  const { ribbons: drawn, bars, height } = ribbons([40, 20, 10, 5], [3, 1]);
  expect(bars).toHaveLength(2);
  const widths = drawn.map(({ width }) => width);
  expect(bars[0]?.height).toBeCloseTo((widths[0] ?? 0) + (widths[1] ?? 0) + (widths[2] ?? 0));
  expect(bars[1]?.height).toBeCloseTo(widths[3] ?? 0);
  expect((bars[0]?.y ?? 0) + (bars[0]?.height ?? 0)).toBeLessThan(bars[1]?.y ?? 0);
  expect((bars[1]?.y ?? 0) + (bars[1]?.height ?? 0)).toBeLessThanOrEqual(height);
  expect(Number(drawn[3]?.path.match(/^M14 ([\d.]+)/)?.[1])).toBeCloseTo(bars[1]?.y ?? 0, 1);
});

test('lines stand with their owners, the owner with the most first', () => {
  const one = use('a', 'ENROL', 6);
  const of = (id: string, events: number) => ({ ...one, events, owner: { id, name: { en: id } } });
  const other = { ...of('b', 5), consumer: { id: 'z', name: {} } };
  expect(byOwner(linesOf([of('c', 9), of('b', 6), other])).map(({ owner }) => owner?.id)).toEqual(['b', 'c']);
  expect(byOwner(linesOf([one]))).toHaveLength(1);
});
