import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get, newKey } from '../../api/http.ts';
import type { List, Localized } from '../../api/types.ts';
import type { Language } from '../../words/language.tsx';
import type { LearningPath } from '../paths/path.ts';

export type ProposalKind = 'STEP' | 'SWAP' | 'POSTPONE';
type Named = { id: string; title: Localized };
export type Proposal = {
  id: string;
  kind: ProposalKind;
  resource: Named;
  insteadOf?: Named | null;
  until?: string | null;
  words: string;
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED';
};
export const isOpen = ({ state }: Proposal) => state === 'OPEN';
export type Coaching = {
  id: string;
  as: 'TEACHER' | 'COACH';
  state: 'INVITED' | 'GOING_ON';
  with?: string | null;
  code?: string | null;
  expiresAt?: string | null;
  since?: string | null;
  proposals: Proposal[];
};
export type ProposalWish = {
  kind: ProposalKind;
  resource: string;
  insteadOf?: string;
  until?: string;
  words: string;
};

/** Everybody who accompanies her, and everybody whom she accompanies. */
export function useCoachings(person: string) {
  return useQuery({
    queryKey: ['coachings', person],
    queryFn: async ({ signal }) => (await get<List<Coaching>>('/coachings?size=50', signal)).items,
  });
}

/** The path of a teacher as her coach sees it; null while she is on none. */
export function useCoachedPath(id: string, language: Language) {
  return useQuery<LearningPath | null>({
    queryKey: ['coachings', id, 'path', language],
    queryFn: async ({ signal }) =>
      (await call<LearningPath | undefined>(`/coachings/${id}/path`, { signal })).body ?? null,
  });
}

/** What either of the two can do; everything shown of it is asked again. */
export function useArranging() {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all(['coachings', 'path'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  return {
    invite: useMutation({
      mutationFn: () => call<Coaching>('/coachings', { method: 'POST', key: newKey() }),
      onSuccess,
    }),
    take: useMutation({
      mutationFn: (code: string) => call<Coaching>('/coachings/taken', { method: 'POST', body: { code } }),
      onSuccess,
    }),
    end: useMutation({
      mutationFn: (id: string) => call(`/coachings/${id}`, { method: 'DELETE' }),
      onSuccess,
    }),
    propose: useMutation({
      mutationFn: ({ id, wish }: { id: string; wish: ProposalWish }) =>
        call(`/coachings/${id}/proposals`, { method: 'POST', body: wish, key: newKey() }),
      onSuccess,
    }),
    answer: useMutation({
      mutationFn: ({ id, proposal, verb }: { id: string; proposal: string; verb: 'accept' | 'decline' }) =>
        call(`/coachings/${id}/proposals/${proposal}/${verb}`, { method: 'POST' }),
      onSuccess,
    }),
  };
}
