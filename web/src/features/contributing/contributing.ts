import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { Institution, List, Localized, Unit } from '../../api/types.ts';

export type Side = { resource: string; version: number; title: Localized; institution: Institution };

export type Proposal = {
  id: string;
  state: 'OPEN' | 'TAKEN_BACK' | 'ACCEPTED' | 'DECLINED' | 'MERGED';
  work: Side;
  source: Side;
  words: Localized;
  proposedAt: string;
  answer?: Localized;
  decidedAt?: string;
  mergedVersion?: number;
  mayDecide: boolean;
  mayTakeBack: boolean;
};

export type Offer = { number: number; summary?: Localized; licence?: string; units: Unit[] };

/** What is said in the languages in which something is written. */
export const said = ({ zh, en }: { zh: string; en: string }) => ({
  ...(zh.trim() && { zh }),
  ...(en.trim() && { en }),
});

/** Proposals to my institution or of it; of or to one resource only, where it is named. */
export const useProposals = (side: 'RECEIVED' | 'SENT', resource = '') =>
  useInfiniteQuery({
    queryKey: ['contributing', side, resource],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<List<Proposal>>(
        `/merge-proposals?side=${side}&size=50${resource && `&resource=${resource}`}${
          pageParam && `&cursor=${pageParam}`
        }`,
        signal,
      ),
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const useOffer = (id: string, asked: boolean) =>
  useQuery({
    queryKey: ['contributing', 'offer', id],
    enabled: asked,
    queryFn: ({ signal }) => get<Offer>(`/merge-proposals/${id}/offer`, signal),
  });

function useChange<T>(change: (wish: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        [['contributing'], ['resources']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}

export const usePropose = (work: string) =>
  useChange(({ words, key }: { words: { zh: string; en: string }; key: string }) =>
    call(`/resources/${work}/merge-proposals`, { method: 'POST', body: { words: said(words) }, key }),
  );

export const useDecide = (id: string) =>
  useChange(({ word, words }: { word: 'accept' | 'decline'; words: { zh: string; en: string } }) =>
    call(`/merge-proposals/${id}/${word}`, { method: 'POST', body: { words: said(words) } }),
  );

export const useTakeBack = () =>
  useChange((id: string) => call(`/merge-proposals/${id}/take-back`, { method: 'POST' }));
