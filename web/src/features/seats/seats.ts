import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get, Problem } from '../../api/http.ts';
import type { Institution, List, Localized, Me } from '../../api/types.ts';

export type SeatState = 'REQUESTED' | 'GRANTED' | 'EXPIRED' | 'REVOKED';

/** A seat; `address` and `how` are there while she has it, `name` and `institution` for the owner. */
export type Seat = {
  id: string;
  resource: { id: string; title: Localized };
  name?: string;
  institution?: Institution;
  state: SeatState;
  askedAt: string;
  until?: string;
  byOwner?: boolean;
  address?: string;
  how?: Localized;
};

export type Seating = {
  seats: number;
  days: number;
  free: number;
  mayAsk: boolean;
  mine?: Seat;
  address?: string;
  how?: Localized;
};

export type Terms = { seats: number; days: number; address: string; how: { zh: string; en: string } };

export type Step = 'grant' | 'revoke';

/** The terms of a database; null where it gives no seats. */
export const useSeating = (resource: string, me: Me | null | undefined) =>
  useQuery({
    queryKey: ['seats', resource, 'terms', me?.id],
    enabled: me !== undefined,
    queryFn: ({ signal }) =>
      get<Seating>(`/resources/${resource}/seating`, signal).catch((problem: unknown) => {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }),
  });

/** Who has asked for, has or had a seat of one's own database. */
export const useHolders = (resource: string) =>
  useQuery({
    queryKey: ['seats', resource, 'holders'],
    queryFn: ({ signal }) => get<List<Seat>>(`/resources/${resource}/seats?size=50`, signal),
  });

export const useMySeats = (me: Me) =>
  useQuery({
    queryKey: ['seats', 'mine', me.id],
    queryFn: ({ signal }) => get<List<Seat>>('/seats?size=50', signal),
  });

/** After any change, also one that was refused, everything that shows seats is asked for again. */
function useChange<T>(change: (wish: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['seats'] }),
  });
}

export const useAsk = (resource: string) =>
  useChange((key: string) => call(`/resources/${resource}/seats`, { method: 'POST', key }));

export const useGiveUp = () => useChange((id: string) => call(`/seats/${id}`, { method: 'DELETE' }));

export const useTake = () =>
  useChange(({ id, step }: { id: string; step: Step }) => call(`/seats/${id}/${step}`, { method: 'POST' }));

export const useOffer = (resource: string) =>
  useChange(({ terms, key }: { terms: Terms; key: string }) =>
    call(`/resources/${resource}/seating`, { method: 'POST', body: terms, key }),
  );
