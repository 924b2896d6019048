import { useSyncExternalStore } from 'react';
import { call, newKey, Problem } from '../../api/http.ts';
import type { Enrollment, LearningUnit, ProgressEvent, ProgressResult } from '../../api/types.ts';

/**
 * What was learnt and not yet acknowledged by the server. It lives in the browser, per person, and is sent with the
 * ids it was born with: the server applies each id once, so sending twice does no harm.
 */
type Kept = ProgressEvent & { learner: string };

const place = 'teachercloud.progress';
const batch = 500;
const waiting = new Set(['ENROLLMENT_WITHDRAWN', 'ENROLLMENT_NOT_ACTIVE']);
const listeners = new Set<() => void>();
let kept: Kept[] = read();

function read(): Kept[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(found) ? (found as Kept[]) : [];
  } catch {
    return [];
  }
}

function write(change: (now: Kept[]) => Kept[]) {
  // Read again first: another tab may have kept or sent something meanwhile.
  kept = change(read());
  localStorage.setItem(place, JSON.stringify(kept));
  for (const tell of listeners) tell();
}

if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key !== place) return;
    kept = read();
    for (const tell of listeners) tell();
  });
}

export const usePending = (): Kept[] =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => kept,
  );

export function keep(
  learner: string,
  enrollmentId: string,
  unitId: string,
  kind: ProgressEvent['kind'],
  more: { at?: Date; minutes?: number } = {},
) {
  const { at = new Date(), ...measured } = more;
  const event = { id: newKey(), learner, enrollmentId, unitId, kind, at: at.toISOString(), ...measured };
  write((now) => [...now, event]);
}

let sending: Promise<number> | null = null;

/**
 * Sends what this learner has kept, oldest first; `settle` hears of each batch before it is forgotten here. Answers how many were settled; what could not be sent stays. An event
 * that the server refuses for good is settled too: repeating it would change nothing.
 */
export function send(learner: string, settle: (events: ProgressEvent[]) => void): Promise<number> {
  sending ??= sendAll(learner, settle).finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(learner: string, settle: (events: ProgressEvent[]) => void): Promise<number> {
  let settled = 0;
  const held = new Set<string>();
  for (;;) {
    const mine = read()
      .filter((event) => event.learner === learner && !held.has(event.id))
      .slice(0, batch);
    if (mine.length === 0) return settled;
    const events = mine.map(({ learner: _, ...event }) => event);
    try {
      const answer = await call<{ results: ProgressResult[] }>('/progress', {
        method: 'POST',
        body: { events },
      });
      // Left or paused in the meantime: it counts again once she returns to the course.
      for (const { id, code } of answer.body.results) if (code && waiting.has(code)) held.add(id);
    } catch (error) {
      const refused = error instanceof Problem && (error.status === 400 || error.status === 422);
      if (!refused) throw error;
    }
    const gone = mine.filter((event) => !held.has(event.id));
    settle(gone);
    const ids = new Set(gone.map((event) => event.id));
    write((now) => now.filter((event) => !ids.has(event.id)));
    settled += gone.length;
  }
}

/** An enrolment as it will be once everything kept here has arrived. */
export function withPending(enrollment: Enrollment, events: ProgressEvent[]): Enrollment {
  const mine = events.filter((event) => event.enrollmentId === enrollment.id);
  if (mine.length === 0) return enrollment;
  const units = enrollment.units.map((unit): LearningUnit => {
    if (mine.some((event) => event.unitId === unit.id && event.kind === 'COMPLETED')) {
      return { ...unit, state: 'COMPLETED' };
    }
    const begun = unit.state === 'OPEN' && mine.some((event) => event.unitId === unit.id);
    return begun ? { ...unit, state: 'STARTED' } : unit;
  });
  // What its rules ask for is judged by the server alone.
  const nextUnit = units.find((unit) => unit.state !== 'COMPLETED');
  if (enrollment.byRules) return { ...enrollment, units, nextUnit: nextUnit ? { id: nextUnit.id } : null };
  // As the server counts: by minutes of study, where they are known.
  const known = units.some((unit) => unit.minutes > 0);
  const minutesOf = (some: LearningUnit[]) => some.reduce((sum, unit) => sum + (known ? unit.minutes : 1), 0);
  const done = units.filter((unit) => unit.state === 'COMPLETED');
  const all = minutesOf(units);
  return {
    ...enrollment,
    units,
    progress: Math.max(enrollment.progress, all ? minutesOf(done) / all : 0),
    nextUnit: nextUnit ? { id: nextUnit.id } : null,
    state: !nextUnit && units.length ? 'COMPLETED' : enrollment.state,
  };
}
