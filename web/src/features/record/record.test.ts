import { expect, test } from 'vitest';
import { bySuperseded, byYear, type Entry, holding, isOpen } from './record.ts';

const entry = (id: string, happenedAt: string, more: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'TRAINING',
  title: { zh: id },
  institution: { id: 'ecnu', name: { zh: '华东师范大学' } },
  minutes: 45,
  happenedAt,
  enteredAt: happenedAt,
  alignments: [],
  withdraws: false,
  superseded: false,
  ...more,
});

test('years and the entries in them are told from the newest on', () => {
  const years = byYear([
    entry('old', '2019-06-01T00:00:00Z'),
    entry('newest', '2024-09-01T00:00:00Z'),
    entry('newer', '2024-03-01T00:00:00Z'),
  ]);
  expect(years.map(({ year, entries }) => [year, ...entries.map(({ id }) => id)])).toEqual([
    [2024, 'newest', 'newer'],
    [2019, 'old'],
  ]);
});

test('what was taken back is still told, but does not hold', () => {
  const entries = [
    entry('wrong', '2024-03-01T00:00:00Z', { superseded: true }),
    entry('back', '2024-03-02T00:00:00Z', { supersedes: 'wrong', withdraws: true }),
    entry('right', '2024-03-03T00:00:00Z'),
  ];
  expect(byYear(entries).flatMap(({ entries: of }) => of.map(({ id }) => id))).toEqual(['right', 'wrong']);
  expect(holding(entries).map(({ id }) => id)).toEqual(['right']);
});

test('a share is open until its end', () => {
  const share = { id: '1', institution: { id: 'ecnu', name: {} }, since: '2024-01-01T00:00:00Z' };
  const now = new Date('2024-06-01T00:00:00Z');
  expect(isOpen(share, now)).toBe(true);
  expect(isOpen({ ...share, until: '2024-05-01T00:00:00Z' }, now)).toBe(false);
  expect(isOpen({ ...share, until: '2024-07-01T00:00:00Z' }, now)).toBe(true);
});

test('what took the place of an entry is found with its reason', () => {
  const first = entry('first', '2024-03-01T00:00:00Z', { superseded: true });
  const end = entry('end', '2024-03-01T00:00:00Z', {
    supersedes: 'first',
    withdraws: true,
    reason: 'Entered twice',
  });
  const by = bySuperseded([end, first]);
  expect(by.get('first')?.reason).toBe('Entered twice');
  expect(by.get('end')).toBeUndefined();
});
