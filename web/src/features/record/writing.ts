import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { List, Localized, Me } from '../../api/types.ts';
import type { Entry } from './record.ts';

/** What an institution may write; courses and certificates enter themselves. */
export const writtenKinds = ['TRAINING', 'EXCHANGE', 'RECOGNITION', 'SERVICE', 'OTHER'] as const;

export type Learner = { id: string; name: string };

/** What the institution has said of somebody. */
export type Said = List<Entry> & { name?: string | null; mayAdd: boolean; elsewhere?: number | null };

/** What is said of somebody, or said instead of something. */
export type Saying = { kind: string; title: Localized; minutes: number; happenedAt: string };

/** The institution that somebody administers. */
export const homeOf = (me: Me) =>
  (typeof me.institution === 'string' ? me.institution : me.institution?.id) ?? '';

export const isWritten = ({ kind }: Entry) => writtenKinds.some((one) => one === kind);

export const useLearners = (institution: string, beginning: string) =>
  useQuery({
    queryKey: ['record-learners', institution, beginning],
    enabled: beginning !== '',
    queryFn: ({ signal }) =>
      get<List<Learner>>(
        `/record/learners?institution=${institution}&size=50&q=${encodeURIComponent(beginning)}`,
        signal,
      ),
  });

export const useSaid = (institution: string, learner: string) =>
  useInfiniteQuery({
    queryKey: ['said', institution, learner],
    queryFn: ({ pageParam, signal }) =>
      get<Said>(
        `/record/entries?institution=${institution}&learner=${learner}&size=50` +
          (pageParam && `&cursor=${encodeURIComponent(pageParam)}`),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

type Wish = { path: string; body: unknown; key: string };

/** Adds an entry, or puts another in the place of one. */
export function useWrite(institution: string, learner: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body, key }: Wish) =>
      call<Entry>(`/record/entries${path}`, { method: 'POST', body, key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['said', institution, learner] }),
  });
}
