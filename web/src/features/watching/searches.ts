import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { Me } from '../../api/types.ts';
import type { Question } from '../finding/search.ts';

export type SavedSearch = {
  id: string;
  question: Question;
  savedAt: string;
  seenAt: string;
  /** How many results are new since she looked last, at most 100; null while nobody can say. */
  fresh: number | null;
};

const key = ['searches'];

export function useSearches(me: Me | null | undefined) {
  return useQuery({
    queryKey: key,
    enabled: Boolean(me),
    staleTime: 30_000,
    refetchInterval: 120_000,
    queryFn: async ({ signal }) => (await get<{ items: SavedSearch[] }>('/searches', signal)).items,
  });
}

/** What of a question is kept: only what was asked. */
export function asked(question: Question): Partial<Question> {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value));
}

export function useKeep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (question: Question) =>
      (await call<SavedSearch>('/searches', { method: 'POST', body: asked(question) })).body,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useDrop() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(`/searches/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useSeen() {
  const client = useQueryClient();
  return useMutation({
    // She goes on to the search itself.
    meta: { awaited: false },
    mutationFn: (id: string) => call(`/searches/${id}/seen`, { method: 'POST', keepalive: true }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
