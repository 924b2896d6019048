import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get, newKey } from '../../api/http.ts';
import type { Enrollment, List, Me } from '../../api/types.ts';
import { usePending, withPending } from './pending.ts';

/** How often somebody who waits looks again: nothing tells her when others before her leave. */
const patience = 15_000;
export const waits = ({ state }: Enrollment) => state === 'WAITLISTED' || state === 'REQUESTED';

/** What to enrol in; by which offering, where there are several. */
export type Wish = { resourceId: string; offeringId?: string; invitation?: string };

/** My enrolments, with what is kept here and not yet sent. */
export function useEnrollments(me: Me | null | undefined) {
  const pending = usePending();
  const query = useQuery({
    queryKey: ['enrollments', 'list', me?.id],
    enabled: Boolean(me),
    queryFn: ({ signal }) => get<List<Enrollment>>('/enrollments?size=50', signal),
    refetchInterval: ({ state }) => (state.data?.items.some(waits) ? patience : false),
  });
  return { ...query, items: query.data?.items.map((one) => withPending(one, pending)) };
}

export function useEnrollment(me: Me, id: string) {
  const pending = usePending();
  const query = useQuery({
    queryKey: ['enrollments', 'one', me.id, id],
    queryFn: ({ signal }) => get<Enrollment>(`/enrollments/${id}`, signal),
    refetchInterval: ({ state }) => (state.data && waits(state.data) ? patience : false),
  });
  return { ...query, one: query.data && withPending(query.data, pending) };
}

export function useEnrol() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Wish) =>
      (await call<Enrollment>('/enrollments', { method: 'POST', body, key: newKey() })).body,
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['enrollments'] });
      client.invalidateQueries({ queryKey: ['offerings'] });
      setTimeout(() => client.invalidateQueries({ queryKey: ['recommendations'] }), 1000);
    },
  });
}

export function useLeave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(`/enrollments/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['enrollments'] }),
  });
}

/** Why somebody pauses. */
export const pauses = ['WORKLOAD', 'ILLNESS', 'PARENTAL_LEAVE', 'CAREER_BREAK', 'OTHER'] as const;

export function usePause() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, to, reason }: { id: string; to: 'DEFERRED' | 'ACTIVE'; reason: string }) =>
      call(`/enrollments/${id}/changes`, { method: 'POST', body: { to, reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['enrollments'] }),
  });
}
