import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get, Problem } from '../../api/http.ts';
import type { Localized, Me } from '../../api/types.ts';

export type Departure = {
  id: string;
  state: 'WAITING' | 'ERASING' | 'FINISHED';
  dueAt: string;
  accountClosedAt?: string;
};

export type Line = {
  table: string;
  called: Localized;
  deed: 'DELETED' | 'PSEUDONYMISED' | 'KEPT';
  rows: number;
  because?: Localized;
};

export type Receipt = { service: string; erasedAt: string; lines: Line[] };

/** An ordinary address that the browser downloads from. */
export const copyAddress = '/api/v1/my-data';

const soon = 2_000;

/** Her wish to leave, null where there is none. */
export function useMyDeparture(me: Me) {
  return useQuery<Departure | null>({
    queryKey: ['departure', me.id],
    queryFn: async ({ signal }) => (await get<{ items: Departure[] }>('/erasures', signal)).items[0] ?? null,
  });
}

export function useAsk(me: Me) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => call<Departure>('/erasures', { method: 'POST', body: { name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['departure', me.id] }),
  });
}

export function useStay(me: Me) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(`/erasures/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['departure', me.id] }),
  });
}

/** How far an erasure has come, asked again until it is finished. */
export function useDeparture(id: string) {
  return useQuery({
    queryKey: ['departures', id],
    queryFn: ({ signal }) => get<Departure>(`/erasures/${encodeURIComponent(id)}`, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'FINISHED' ? false : soon),
  });
}

/** What one service did to leave nothing of hers behind. */
export function useReceipt(service: string, id: string) {
  return useReport<Receipt>(`/receipts/${service}/${encodeURIComponent(id)}`);
}

/** What a service reports at an address; null until it has reported, also while it is down. */
export function useReport<Told>(address: string) {
  return useQuery<Told | null>({
    queryKey: ['reports', address],
    queryFn: ({ signal }) =>
      get<Told>(address, signal).catch((error) => {
        if (error instanceof Problem && (error.status === 404 || error.status >= 500)) return null;
        throw error;
      }),
    refetchInterval: ({ state }) => (state.data ? false : soon),
  });
}
