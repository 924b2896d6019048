import { expect, test } from 'vitest';
import { bodyOf, missingIn, nothingWritten, writingOf } from './writing.ts';
import type { Resource } from '../../api/types.ts';

test('aDraftNeedsATitleAndNamedUnitsOnly', () => {
  const writing = { ...nothingWritten(), titleEn: 'Maths', units: [] };
  expect(missingIn(writing, false)).toEqual([]);
  expect(missingIn(nothingWritten(), false).map(([field]) => field)).toEqual(['title.zh', 'units[0].title']);
});

test('aReviewNeedsEverythingInTheOrderOfTheForm', () => {
  const writing = { ...nothingWritten(), languages: [], units: [] };
  expect(missingIn(writing, true).map(([field]) => field)).toEqual([
    'title.zh',
    'summary.zh',
    'subject',
    'phases',
    'stages',
    'languages',
    'units',
  ]);
});

test('aLaterVersionIsReviewedOnlyWithWhatIsNewInBothLanguages', () => {
  const writing = { ...nothingWritten(), titleZh: '课', changesZh: '新' };
  expect(missingIn(writing, true, true).map(([field]) => field)).toContain('changes.en');
  expect(missingIn(writing, true, true).map(([field]) => field)).not.toContain('changes.zh');
  expect(missingIn(writing, true).map(([field]) => field)).not.toContain('changes.en');
});

test('minutesAreWholeAndWithinTheBounds', () => {
  for (const minutes of ['', '0', '1.5', '6001', 'x']) {
    const writing = { ...nothingWritten(), titleZh: '课', units: [{ key: 'a', zh: '一', en: '', minutes }] };
    expect(missingIn(writing, false)).toEqual([['units[0].minutes', 'needMinutes']]);
  }
});

test('whatWasSavedComesBackUnchangedThroughTheForm', () => {
  const resource: Resource = {
    id: 'r',
    kind: 'LAB',
    title: { zh: '实验' },
    summary: { en: 'A lab' },
    institution: { id: 'ecnu', name: {} },
    subject: 'PHYSICS',
    phases: ['SENIOR'],
    stages: ['IN_SERVICE'],
    languages: ['zh'],
    licence: 'CC BY 4.0',
    version: 1,
    state: 'DRAFT',
    scope: 'INSTITUTION',
    units: [{ id: 'u', title: { zh: '一' }, minutes: 20 }],
    prerequisites: [{ id: 'p', title: {} }],
  };
  expect(bodyOf(writingOf(resource))).toEqual({
    kind: 'LAB',
    title: { zh: '实验' },
    summary: { en: 'A lab' },
    subject: 'PHYSICS',
    phases: ['SENIOR'],
    stages: ['IN_SERVICE'],
    languages: ['zh'],
    minutes: 20,
    licence: 'CC BY 4.0',
    scope: 'INSTITUTION',
    units: [{ id: 'u', title: { zh: '一' }, minutes: 20 }],
    prerequisites: ['p'],
  });
});

test('whatWaitsForThePlatformIsWishedAgainWithItsNextVersion', () => {
  const published: Resource = {
    id: 'r',
    kind: 'COURSE',
    title: { zh: '课' },
    institution: { id: 'ecnu', name: {} },
    subject: 'PHYSICS',
    phases: [],
    stages: [],
    languages: ['zh'],
    version: 1,
    state: 'PUBLISHED',
    scope: 'INSTITUTION',
    awaits: 'PUBLIC',
    units: [],
    prerequisites: [],
  };
  expect(writingOf(published).scope).toBe('PUBLIC');
  expect(writingOf({ ...published, awaits: undefined }).scope).toBe('INSTITUTION');
});
