import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, newKey } from '../../api/http.ts';
import type { Kind, Localized, Me } from '../../api/types.ts';
import type { Language } from '../../words/language.tsx';

export type GoalKind = 'RESOURCE' | 'AWARD' | 'SUBJECTS' | 'STANDARDS' | 'STAGE';
export type Goal = {
  kind: GoalKind;
  resource?: string | null;
  subjects?: string[];
  phases?: string[];
  standards?: string[];
  award?: string | null;
};
export type StepState =
  'LOCKED' | 'AVAILABLE' | 'IN_PROGRESS' | 'DONE' | 'SKIPPED' | 'RECOGNISED' | 'LEFT_OUT';
export type StepChoice = 'PINNED' | 'SKIPPED' | 'SWAPPED' | 'POSTPONED' | 'RECOGNISED';
export type PathReason = {
  code: string;
  text: string;
  hint: boolean;
  because: { id: string; title: Localized }[];
};
export type PathStep = {
  resource: { id: string; kind: Kind; title: Localized; institutionName?: Localized; subject?: string };
  state: StepState;
  minutes: number;
  minutesLeft: number;
  prerequisites: string[];
  covers: string[];
  standards: { id: string; code: string; title: Localized }[];
  reasons: PathReason[];
  choice?: StepChoice | null;
  notBefore?: string | null;
};
export type Week = { from: string; minutes: number; portions: { resource: string; minutes: number }[] };
/** What her tries say of a standard. */
export type Tried = {
  judgement: 'TOO_EARLY' | 'WEAK' | 'GROWING' | 'MASTERED';
  right: number;
  tries: number;
  lastAt: string;
};
/** A certificate or diploma to get to, and how far she has come. */
export type PathAward = {
  id: string;
  title: Localized;
  institutionName: Localized;
  open: boolean;
  held: boolean;
  needed: number;
  met: number;
};
/** What she wants and cannot have: no time, not open to her, or put off for too long. */
export type Beyond = {
  resource: string;
  title: Localized;
  minutes: number;
  why: 'NO_TIME' | 'CLOSED' | 'POSTPONED' | 'WAITS';
};
export type LearningPath = {
  id: string;
  goal: Goal;
  goalResource?: PathStep['resource'] | null;
  goalAward?: PathAward | null;
  weeklyMinutes: number;
  until?: string | null;
  version: number;
  madeAt: string;
  steps: PathStep[];
  minutesLeft: number;
  finishedBy?: string | null;
  weeks: Week[];
  coverage: { standard: string; name: string; now: number; then: number; tried?: Tried | null }[];
  changes: { kind: string; resource: string; why: string; text: string }[];
  beyond: Beyond[];
};

export const isBehind = ({ state }: PathStep) => state === 'DONE' || state === 'RECOGNISED';
export const isAhead = (step: PathStep) =>
  !isBehind(step) && step.state !== 'SKIPPED' && step.state !== 'LEFT_OUT';

/** Her path; null while she is on none. */
export function usePath(me: Me, language: Language) {
  return useQuery<LearningPath | null>({
    queryKey: ['path', me.id, language],
    queryFn: async ({ signal }) =>
      (await call<LearningPath | undefined>('/paths/current', { signal })).body ?? null,
  });
}

export type Wish = { goal: Goal; weeklyMinutes: number; until?: string };

/** What she does with her path; every answer is the path after it. */
export function useSteering(me: Me, language: Language) {
  const client = useQueryClient();
  const shown = (path: LearningPath | null) => client.setQueryData(['path', me.id, language], path);
  const begin = useMutation({
    mutationFn: async (wish: Wish) =>
      (await call<LearningPath>('/paths', { method: 'POST', body: wish, key: newKey() })).body,
    onSuccess: shown,
  });
  const decide = useMutation({
    mutationFn: async ({ id, choice }: { id: string; choice: StepChoice | null }) => {
      const path = `/paths/current/steps/${id}`;
      const wish = choice ? { method: 'POST' as const, body: { choice } } : { method: 'DELETE' as const };
      return (await call<LearningPath>(path, wish)).body;
    },
    onSuccess: shown,
  });
  const end = useMutation({
    mutationFn: () => call('/paths/current', { method: 'DELETE' }),
    onSuccess: () => shown(null),
  });
  return { begin, decide, end };
}
