import { expect, test } from 'vitest';
import { sourcesOf } from './sources.ts';

const credit = (title: string, hop: number) => ({
  version: 1,
  title: { en: title },
  institution: { id: 'a', name: { en: 'A' } },
  licence: 'CC BY 4.0',
  kind: 'REMIX' as const,
  at: '2026-11-01T00:00:00Z',
  hop,
});

test('each source of a remix stands with what it was made from', () => {
  const credits = [credit('near', 1), credit('far', 2), credit('other', 1)];
  expect(sourcesOf(credits).map((some) => some.map(({ title }) => title.en))).toEqual([
    ['near', 'far'],
    ['other'],
  ]);
});

test('a work of one source has one line of credits', () => {
  expect(sourcesOf([credit('near', 1), credit('far', 2)])).toHaveLength(1);
  expect(sourcesOf([])).toEqual([]);
});
