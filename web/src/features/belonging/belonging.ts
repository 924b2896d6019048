import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import { everyOne } from '../../api/lists.ts';
import type { EnrollmentState, Institution, List, Localized } from '../../api/types.ts';

/** Where somebody stands with an institution, in the order in which it happens. */
export const states = ['JOINING', 'ACTIVE', 'LEAVING', 'LEFT'] as const;
export type State = (typeof states)[number];

const ends = ['MOVES_ON', 'LEAVES_PROFESSION', 'RETIRES', 'CONTRACT_ENDS', 'OTHER'] as const;
export type Reason =
  | (typeof ends)[number]
  | 'ENROLLED'
  | 'TOLD'
  | 'ARRIVED'
  | 'NOT_COMING'
  | 'UNKNOWN'
  | 'OWN_WISH'
  | 'STAYS'
  | 'GONE'
  | 'JOINED_ELSEWHERE';

export type Choice = { to: State; reasons: readonly Reason[] };

/** What an administrator may say next. */
export const institutionSays: Record<State, Choice[]> = {
  JOINING: [
    { to: 'ACTIVE', reasons: ['ARRIVED'] },
    { to: 'LEFT', reasons: ['NOT_COMING', 'UNKNOWN'] },
  ],
  ACTIVE: [
    { to: 'LEAVING', reasons: ends },
    { to: 'LEFT', reasons: ends },
  ],
  LEAVING: [
    { to: 'LEFT', reasons: ['GONE'] },
    { to: 'ACTIVE', reasons: ['STAYS'] },
  ],
  LEFT: [],
};

/** What the learner may say next. */
export const learnerSays: Record<State, Choice[]> = {
  JOINING: [{ to: 'LEFT', reasons: ['OWN_WISH'] }],
  ACTIVE: [{ to: 'LEAVING', reasons: ends }],
  LEAVING: [{ to: 'ACTIVE', reasons: ['STAYS'] }],
  LEFT: [{ to: 'JOINING', reasons: ['TOLD'] }],
};

/** An enrolment of a teacher, as her institution sees it. */
export type Teacher = {
  enrollmentId: string;
  name: string | null;
  title: Localized;
  state: State;
  training: EnrollmentState | null;
  reason: Reason;
  note: string | null;
  since: string;
};

export type Change = {
  number: number;
  to: State;
  reason: Reason;
  note: string | null;
  by: 'LEARNER' | 'INSTITUTION' | 'CLOUD';
  at: string;
};

/** Where she stands with one institution, and how it came to that. */
export type Belonging = { institution: Institution; state: State; changes: Change[] };

export type Saying = { id: string; institution: string; to: State; reason: Reason; note?: string };

export const useTeachers = (institution: string, state: State) =>
  useQuery({
    queryKey: ['belonging', 'teachers', institution, state],
    queryFn: ({ signal }) =>
      get<List<Teacher>>(`/belongings?institution=${institution}&state=${state}&size=50`, signal),
  });

export const useBelongings = (id: string) =>
  useQuery({
    queryKey: ['belonging', 'of', id],
    queryFn: ({ signal }) => everyOne<Belonging>(`/enrollments/${id}/institutions`, signal),
  });

export function useSay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Saying) =>
      call(`/enrollments/${id}/institutions`, { method: 'POST', body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['belonging'] }),
  });
}
