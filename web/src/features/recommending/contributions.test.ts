import { expect, test } from 'vitest';
import { bars, type Contribution } from './contributions.ts';

const part = (kind: Contribution['kind'], amount: number): Contribution => ({ kind, count: 1, amount });
const of = (...contributions: Contribution[]) => bars({ model: 'm', score: 0, contributions });

test('theLoudestComesFirstWhicheverWayItSpeaks', () => {
  const shown = of(part('PROFILE', 1), part('NOT_RELEVANT', -4), part('STEP', 3));
  expect(shown.map(({ one }) => one.kind)).toEqual(['NOT_RELEVANT', 'STEP', 'PROFILE']);
  expect(shown.map(({ width }) => width)).toEqual([1, 0.75, 0.25]);
});

test('sharesAreOfWhatSpeaksForIt', () => {
  const shown = of(part('STEP', 3), part('KNOWN', 1), part('NOT_RELEVANT', -1));
  expect(shown.map(({ percent }) => percent)).toEqual([0.75, 0.25, -0.25]);
});

test('whatAddsNothingIsNotShown', () => {
  expect(of(part('STEP', 0))).toEqual([]);
});
