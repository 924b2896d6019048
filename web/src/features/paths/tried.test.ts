import { expect, test } from 'vitest';
import { isAhead, isBehind, type PathStep, type Tried } from './path.ts';
import { saidOf } from './tried.ts';

const now = new Date(2026, 10, 28, 12, 0);
const tried = (judgement: Tried['judgement'], right: number, tries: number): Tried => ({
  judgement,
  right,
  tries,
  lastAt: new Date(2026, 10, 3, 9, 30).toISOString(),
});

test('whatHerTriesSayIsToldInBothLanguagesWithItsNumbers', () => {
  expect(saidOf(tried('MASTERED', 9, 10), 'en', now)).toBe(
    'Your tries show that you can do it, so it needs no step: 9 of 10 right, the last one November 3.',
  );
  expect(saidOf(tried('MASTERED', 9, 10), 'zh', now)).toBe(
    '您的测试表明已经掌握，不需要为它安排步骤：10 次中答对 9 次，最近一次：11月3日。',
  );
  expect(saidOf(tried('WEAK', 1, 4), 'en', now)).toBe(
    'Your tries show it as weak: 1 of 4 right, the last one November 3.',
  );
  expect(saidOf(tried('WEAK', 1, 4), 'zh', now)).toBe(
    '您的测试显得薄弱：4 次中答对 1 次，最近一次：11月3日。',
  );
});

test('eachJudgementHasWordsOfItsOwn', () => {
  const judgements = ['MASTERED', 'WEAK', 'GROWING', 'TOO_EARLY'] as const;
  for (const language of ['zh', 'en'] as const) {
    const said = judgements.map((judgement) => saidOf(tried(judgement, 2, 5), language, now));
    expect(new Set(said).size).toBe(judgements.length);
    for (const one of said) expect(one).toMatch(language === 'en' ? /2 of 5 right/ : /5 次中答对 2 次/);
  }
});

test('whatIsLeftOutIsNeitherAheadNorBehind', () => {
  const step = { state: 'LEFT_OUT' } as PathStep;
  expect([isAhead(step), isBehind(step)]).toEqual([false, false]);
});
