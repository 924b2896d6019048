import { useMutation, useQuery } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { Localized } from '../../api/types.ts';
import { useReport } from '../leaving/leaving.ts';

export type MergeWord = { word: string; goodUntil: string };

export type Merger = {
  id: string;
  state: 'MERGING' | 'FINISHED';
  mergedAt: string;
  accountClosedAt?: string;
};

export type Line = {
  table: string;
  called: Localized;
  deed: 'MOVED' | 'KEPT';
  rows: number;
  united: number;
};

export type Receipt = { service: string; mergedAt: string; lines: Line[] };

const soon = 2_000;

export function useWord() {
  return useMutation({
    mutationFn: async () => (await call<MergeWord>('/mergers/word', { method: 'POST' })).body,
  });
}

export function useMerge(onMerged: (merger: Merger) => void) {
  return useMutation({
    mutationFn: async (body: { word: string; name: string }) =>
      (await call<Merger>('/mergers', { method: 'POST', body })).body,
    onSuccess: onMerged,
  });
}

/** How far a merge has come, asked again until it is finished. */
export function useMerger(id: string) {
  return useQuery({
    queryKey: ['mergers', id],
    queryFn: ({ signal }) => get<Merger>(`/mergers/${encodeURIComponent(id)}`, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'FINISHED' ? false : soon),
  });
}

/** What one service did to give one account's the other one's. */
export function useReceipt(service: string, id: string) {
  return useReport<Receipt>(`/merge-receipts/${service}/${encodeURIComponent(id)}`);
}
