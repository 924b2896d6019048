import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { EnrollmentState, Institution, List, Localized } from '../../api/types.ts';
import { useWishKey } from '../../api/wish.ts';

export type Admission = 'OPEN' | 'APPROVAL' | 'INVITATION';

/** A way into a resource. */
export type Offering = {
  id: string;
  resourceId: string;
  institution: Institution;
  name: Localized;
  admission: Admission;
  capacity: number | null;
  taken: number;
  waiting: number;
  requested: number;
  opensAt: string | null;
  closesAt: string | null;
  state: 'OPEN' | 'CLOSED';
  registering: boolean;
  /** Of what it teaches, where its institution does not own it. */
  version: number | null;
};

/** The ways into a resource that somebody sees: whether she may make one, and whether she needs one. */
type Ways = List<Offering> & { mayMake: boolean; free: boolean };

/** Somebody in an offering, or who wants to be. */
export type Entered = {
  id: string;
  name: string | null;
  state: EnrollmentState;
  reason: string;
  note: string | null;
  place: number | null;
  progress: number;
  since: string;
};

export type Terms = { name: Localized; capacity?: number; opensAt?: string; closesAt?: string };
export type Wish = { resourceId: string; admission: Admission; terms: Terms };
export type Change = { to: EnrollmentState; reason: string; note?: string; offeringId?: string };

export const useOfferings = (resource: string | null) =>
  useQuery({
    queryKey: ['offerings', 'of', resource],
    enabled: resource !== null,
    queryFn: ({ signal }) => get<Ways>(`/offerings?size=50&resource=${resource}`, signal),
  });

export const useOffering = (id: string) =>
  useQuery({
    queryKey: ['offerings', 'one', id],
    queryFn: ({ signal }) => get<Offering>(`/offerings/${id}`, signal),
  });

export const useEntered = (id: string, state: EnrollmentState) =>
  useQuery({
    queryKey: ['offerings', 'entered', id, state],
    refetchInterval: 30_000,
    queryFn: ({ signal }) =>
      get<List<Entered>>(`/offerings/${id}/enrollments?size=50&state=${state}`, signal),
  });

/** After any change all that shows places and people is asked for again. */
function useChanging<T, A = unknown>(change: (wish: T) => Promise<A>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['offerings'] }),
  });
}

export const useOffer = () =>
  useChanging(({ wish, key }: { wish: Wish; key: string }) =>
    call<Offering>('/offerings', { method: 'POST', key, body: wish }),
  );

export const useClose = (id: string) => useChanging(() => call(`/offerings/${id}/close`, { method: 'POST' }));

export const useDecide = () =>
  useChanging(({ id, change }: { id: string; change: Change }) =>
    call(`/enrollments/${id}/changes`, { method: 'POST', body: change }),
  );

export function useInvite(id: string) {
  const key = useWishKey();
  return useMutation({
    mutationFn: async (number: number) => {
      const path = `/offerings/${id}/invitations`;
      const wish = { method: 'POST', body: { number }, key: key.of(number) } as const;
      return (await call<{ codes: string[] }>(path, wish)).body.codes;
    },
    onSuccess: key.granted,
  });
}
