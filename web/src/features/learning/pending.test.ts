import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../../api/http.ts';
import type { Enrollment, ProgressEvent } from '../../api/types.ts';
import { keep, send, withPending } from './pending.ts';

const enrollment: Enrollment = {
  id: 'e1',
  resource: { id: 'r1', title: { zh: '课' }, kind: 'COURSE' },
  state: 'ACTIVE',
  progress: 0,
  units: [
    { id: 'u1', title: { zh: '一' }, minutes: 30, state: 'OPEN' },
    { id: 'u2', title: { zh: '二' }, minutes: 10, state: 'OPEN' },
  ],
  nextUnit: { id: 'u1' },
  enrolledAt: '2026-11-01T00:00:00Z',
};
const event = (unitId: string, kind: ProgressEvent['kind']): ProgressEvent => ({
  id: unitId + kind,
  enrollmentId: 'e1',
  unitId,
  kind,
  at: '2026-11-02T00:00:00Z',
});
const kept = () => JSON.parse(localStorage.getItem('teachercloud.progress') ?? '[]') as ProgressEvent[];

/** The far end of the wire: answers each call with what stands here, or not at all. */
const sent: ProgressEvent[][] = [];
let answer: (events: ProgressEvent[]) => Response;

beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { events } = JSON.parse(body) as { events: ProgressEvent[] };
    sent.push(events);
    return answer(events);
  });
});
afterEach(() => vi.unstubAllGlobals());

const taken = (events: ProgressEvent[]) =>
  Response.json({ results: events.map(({ id }) => ({ id, status: 'APPLIED' })) });

test('whatIsKeptIsShownBeforeItIsSent', () => {
  const shown = withPending(enrollment, [event('u1', 'COMPLETED')]);
  expect(shown.units.map(({ state }) => state)).toEqual(['COMPLETED', 'OPEN']);
  expect(shown.progress).toBe(0.75);
  expect(shown.nextUnit?.id).toBe('u2');
  expect(shown.state).toBe('ACTIVE');
});

test('theLastKeptUnitCompletesTheCourse', () => {
  const shown = withPending(enrollment, [event('u2', 'COMPLETED'), event('u1', 'COMPLETED')]);
  expect(shown.state).toBe('COMPLETED');
  expect(shown.progress).toBe(1);
  expect(shown.nextUnit).toBeNull();
});

test('aCompletedUnitIsNeverShownAsStartedAgain', () => {
  const shown = withPending(enrollment, [event('u1', 'COMPLETED'), event('u1', 'STARTED')]);
  expect(shown.units[0]?.state).toBe('COMPLETED');
});

test('withoutNetworkNothingIsLostAndTheSameIdsAreSentLater', async () => {
  keep('me', 'e1', 'u1', 'COMPLETED');
  const born = kept().map(({ id }) => id);
  answer = () => {
    throw new TypeError('no network');
  };
  await expect(send('me', () => {})).rejects.toBeInstanceOf(Problem);
  expect(kept()).toHaveLength(1);

  answer = taken;
  expect(await send('me', () => {})).toBe(1);
  expect(sent.flat().map(({ id }) => id)).toEqual([...born, ...born]);
  expect(kept()).toEqual([]);
});

test('anotherPersonsLearningIsNotSentInMyName', async () => {
  keep('she', 'e9', 'u9', 'COMPLETED');
  answer = taken;
  expect(await send('me', () => {})).toBe(0);
  expect(sent).toEqual([]);
  expect(kept()).toHaveLength(1);
});

test('moreThanOneBatchIsSentInBatchesOf500', async () => {
  for (let n = 0; n < 501; n++) keep('me', 'e1', `u${n}`, 'STARTED');
  answer = taken;
  expect(await send('me', () => {})).toBe(501);
  expect(sent.map((events) => events.length)).toEqual([500, 1]);
});

test.each(['ENROLLMENT_WITHDRAWN', 'ENROLLMENT_NOT_ACTIVE'])(
  'whatBelongsToACourseThatWasLeftOrPausedWaitsForTheReturn (%s)',
  async (code) => {
    keep('me', 'e1', 'u1', 'COMPLETED');
    answer = (events) => Response.json({ results: events.map(({ id }) => ({ id, code })) });
    expect(await send('me', () => {})).toBe(0);
    expect(kept()).toHaveLength(1);
  },
);
