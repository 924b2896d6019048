import { expect, test } from 'vitest';
import { bodyOf, empty, missingIn } from './beginning.ts';

const cluster = { ...empty, en: ' The north ', first: 'nenu', from: '2027-01-01' };

test('one name is enough, and articles are asked for of groups only', () => {
  expect(missingIn(empty)).toEqual(['zh', 'first', 'from']);
  expect(missingIn(cluster)).toEqual([]);
  expect(missingIn({ ...cluster, kind: 'SCHOOL_GROUP' })).toEqual(['articlesFrom']);
});

test('only what was written is sent', () => {
  expect(bodyOf({ ...cluster, articlesFrom: '2026-01-01' })).toEqual({
    kind: 'CLUSTER',
    name: { en: 'The north' },
    first: 'nenu',
    from: '2027-01-01',
  });
  expect(bodyOf({ ...cluster, kind: 'SCHOOL_GROUP', articlesFrom: '2026-01-01' })).toMatchObject({
    articles: { from: '2026-01-01' },
  });
});
