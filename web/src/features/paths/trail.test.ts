import { expect, test } from 'vitest';
import type { LearningPath, PathStep, StepState } from './path.ts';
import { firstWeeks, linesOf, trailOf } from './trail.ts';

const step = (id: string, state: StepState, prerequisites: string[] = []) =>
  ({ resource: { id, title: { en: id } }, state, prerequisites }) as unknown as PathStep;
const path = (steps: PathStep[], weeks: LearningPath['weeks'] = []) =>
  ({ steps, weeks }) as unknown as LearningPath;

test('theTrailTurnsAtTheEndOfARow', () => {
  const trail = trailOf(path(['a', 'b', 'c', 'd'].map((id) => step(id, 'AVAILABLE'))), 2);
  const xs = trail.spots.map(({ x }) => x);
  expect(xs).toEqual([88, 264, 264, 88]);
  expect(trail.ways).toHaveLength(3);
});

test('stepsAheadAreNumberedAndTheSkippedAreNotOnTheTrail', () => {
  const trail = trailOf(
    path([step('r', 'RECOGNISED'), step('a', 'IN_PROGRESS'), step('b', 'LOCKED'), step('s', 'SKIPPED')]),
    4,
  );
  expect(trail.spots.map(({ number }) => number)).toEqual([0, 1, 2]);
  expect(trail.ways.map(({ behind }) => behind)).toEqual([false, false]);
});

test('aWeekIsToldWhereItsFirstStepBegins', () => {
  const weeks = [
    { from: '', minutes: 60, portions: [{ resource: 'a', minutes: 60 }] },
    {
      from: '',
      minutes: 60,
      portions: [
        { resource: 'a', minutes: 30 },
        { resource: 'b', minutes: 30 },
      ],
    },
  ];
  const trail = trailOf(path([step('a', 'AVAILABLE'), step('b', 'LOCKED', ['a'])], weeks), 4);
  expect(trail.spots.map(({ week }) => week)).toEqual([1, 2]);
  expect(firstWeeks(path([], weeks)).get('b')).toBe(2);
});

test('anArcLeadsToWhatAnEarlierStepOpens', () => {
  const steps = [step('a', 'AVAILABLE'), step('b', 'AVAILABLE'), step('c', 'LOCKED', ['a'])];
  expect(trailOf(path(steps), 4).opens).toHaveLength(1);
});

test('titlesAreBrokenIntoTwoLines', () => {
  expect(linesOf('小学数学教学设计')).toEqual(['小学数学教学设计']);
  expect(linesOf('乡村小学英语听说课的组织与实施')).toEqual(['乡村小学英语听说课的组', '织与实施']);
  expect(linesOf('Homework on speech and images')).toEqual(['Homework on speech', 'and images']);
  expect(linesOf('Listening and speaking in rural primary schools of the west')[1]).toMatch(/…$/);
});
