import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import type { Cluster } from '../../api/types.ts';
import type { Edge, Pair, Period, UseKind } from './reuse.ts';

export type EdgeSum = { edge: Edge; events: number; kinds: Partial<Record<UseKind, number>> };
export type Flows = {
  /** Absent where the whole cloud is meant. */
  cluster?: number;
  term: Period;
  terms: Period[];
  least: number;
  events: number;
  /** Whether these are all uses there are; otherwise some have too few people behind them. */
  complete: boolean;
  pairs: Pair[];
  pairsLeftOut: number;
  edges: EdgeSum[];
  rest?: { events: number; people: number };
};

/** Who reuses what of whom along the edges of a cluster; of all where its number is empty. */
export const useFlows = (cluster: string, term: string, enabled: boolean) =>
  useQuery({
    queryKey: ['flows', cluster, term],
    enabled,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<Flows>(
        `/reuse${cluster && `/clusters/${encodeURIComponent(cluster)}`}${term && `?term=${encodeURIComponent(term)}`}`,
        signal,
      ),
  });

/** The clusters that an institution leads. */
export const ledBy = (institution: string, clusters: Cluster[]) =>
  clusters.filter(({ members }) =>
    members.some((one) => one.role === 'LEAD' && one.institution.id === institution),
  );

/** The most used first. */
export const largestFirst = (edges: EdgeSum[]) => [...edges].sort((a, b) => b.events - a.events);
