import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import type { Institution, Localized } from '../../api/types.ts';

export type UseKind = 'ENROL' | 'COMPLETE' | 'ADAPT' | 'BOOK' | 'SEAT' | 'COPY' | 'VIEW' | 'TEACH';
export const kinds: UseKind[] = ['ENROL', 'COMPLETE', 'ADAPT', 'BOOK', 'SEAT', 'COPY', 'VIEW', 'TEACH'];

type Role = 'LEAD' | 'PARTNER' | 'SUPPORTED' | 'MEMBER';
export type Edge = {
  place: 'OWN' | 'CLUSTER' | 'ELSEWHERE' | 'NONE';
  cluster?: number;
  owner?: Role;
  consumer?: Role;
};
export type Period = { name: string; from: string; until: string };
export type Use = {
  consumer?: Institution;
  /** Whether several institutions are meant that are too small to be shown alone. */
  pooled: boolean;
  edge: Edge;
  kind: UseKind;
  events: number;
  people: number;
};
/** A use of what one of several institutions owns. */
export type Pair = Use & { owner: Institution };
export type Statement = {
  institution: Institution & { name: Localized };
  term: Period;
  terms: { term: Period; events?: number; kinds: Partial<Record<UseKind, number>> }[];
  least: number;
  events?: number;
  uses: Use[];
  rest?: { events: number; people: number };
};

export const useStatement = (institution: string, term: string) =>
  useQuery({
    queryKey: ['reuse', institution, term],
    enabled: institution !== '',
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<Statement>(
        `/reuse/${encodeURIComponent(institution)}${term && `?term=${encodeURIComponent(term)}`}`,
        signal,
      ),
  });

/** How what a teacher began from others is reused. */
export type Contributions = {
  works: number;
  term: Period;
  terms: Period[];
  least: number;
  events: number;
  /** Whether these are all uses there are; otherwise some have too few people behind them. */
  complete: boolean;
  uses: Use[];
  edges: { edge: Edge; events: number; kinds: Partial<Record<UseKind, number>> }[];
};

export const useContributions = (term: string) =>
  useQuery({
    queryKey: ['contributions', term],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      get<Contributions>(`/reuse/contributions${term && `?term=${encodeURIComponent(term)}`}`, signal),
  });

/**
 * One institution, or several together, along one edge: a line of the table and of the picture.
 * Whose resources it used is said where there are several owners.
 */
export type Line = {
  key: string;
  owner?: Institution;
  consumer?: Institution;
  pooled: boolean;
  edge: Edge;
  uses: Partial<Record<UseKind, Use>>;
  events: number;
};

/** The uses by who and along which edge, the most first. */
export function linesOf(uses: (Use & { owner?: Institution })[]): Line[] {
  const lines = new Map<string, Line>();
  for (const use of uses) {
    const { place, cluster, owner, consumer } = use.edge;
    const who = [use.owner?.id, use.consumer?.id, use.pooled];
    const key = [...who, place, cluster, owner, consumer].join(' ');
    const line: Line = lines.get(key) ?? {
      key,
      pooled: use.pooled,
      edge: use.edge,
      uses: {},
      events: 0,
      ...(use.owner && { owner: use.owner }),
      ...(use.consumer && { consumer: use.consumer }),
    };
    line.uses[use.kind] = use;
    line.events += use.events;
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => b.events - a.events);
}

/** The lines by owner, the owner with the most first; all together where none is named. */
export function byOwner(lines: Line[]): { owner?: Institution; lines: Line[] }[] {
  const groups = new Map<string, { owner?: Institution; lines: Line[]; events: number }>();
  for (const line of lines) {
    const id = line.owner?.id ?? '';
    const group = groups.get(id) ?? { lines: [], events: 0, ...(line.owner && { owner: line.owner }) };
    group.lines.push(line);
    group.events += line.events;
    groups.set(id, group);
  }
  return [...groups.values()].sort((a, b) => b.events - a.events);
}
