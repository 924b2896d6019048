import { expect, test } from 'vitest';
import type { Recommendation } from '../../api/types.ts';
import { withHeld } from './feedback.ts';

const recommendation = (id: string) =>
  ({ resource: { id }, score: 1, reasons: [] }) as unknown as Recommendation;
const [a, b, c] = ['a', 'b', 'c'].map(recommendation) as [Recommendation, Recommendation, Recommendation];
const seen = (list: ReturnType<typeof withHeld>) =>
  list.map(({ one, gone }) => one.resource.id + (gone ? '-' : ''));

test('whatWasSentAwayStaysWhereItWasTapped', () => {
  expect(seen(withHeld([a, c], [{ one: b, at: 1, kind: 'DISMISS' }]))).toEqual(['a', 'b-', 'c']);
});

test('anAnswerThatStillHasItChangesNothing', () => {
  expect(seen(withHeld([a, b, c], [{ one: b, at: 1, kind: 'DISMISS' }]))).toEqual(['a', 'b-', 'c']);
});

test('theLastOneSentAwayIsStillThereToTakeBack', () => {
  expect(seen(withHeld([], [{ one: c, at: 2, kind: 'NOT_RELEVANT' }]))).toEqual(['c-']);
});
