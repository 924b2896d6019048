import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get, newKey } from '../../api/http.ts';
import type { Enrollment, List, Me } from '../../api/types.ts';
import { usePending, withPending } from './pending.ts';

/** My enrolments, with what is kept here and not yet sent. */
export function useEnrollments(me: Me | null | undefined) {
  const pending = usePending();
  const query = useQuery({
    queryKey: ['enrollments', 'list', me?.id],
    enabled: Boolean(me),
    queryFn: ({ signal }) => get<List<Enrollment>>('/enrollments?size=50', signal),
  });
  return { ...query, items: query.data?.items.map((one) => withPending(one, pending)) };
}

export function useEnrollment(me: Me, id: string) {
  const pending = usePending();
  const query = useQuery({
    queryKey: ['enrollments', 'one', me.id, id],
    queryFn: ({ signal }) => get<Enrollment>(`/enrollments/${id}`, signal),
  });
  return { ...query, one: query.data && withPending(query.data, pending) };
}

export function useEnrol() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (resourceId: string) =>
      (await call<Enrollment>('/enrollments', { method: 'POST', body: { resourceId }, key: newKey() })).body,
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['enrollments'] });
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
