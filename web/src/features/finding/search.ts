import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import { everyOne } from '../../api/lists.ts';
import type { FacetName, Found, Institution } from '../../api/types.ts';
import { useLanguage } from '../../words/language.tsx';

export const facetNames: FacetName[] = ['kind', 'subject', 'phase', 'stage', 'language', 'institution'];

/** The question as it stands in the address, so that back, reload and sharing work. */
export type Question = { q: string } & Partial<Record<FacetName, string>>;

export function questionFrom(params: URLSearchParams): Question {
  const question: Question = { q: params.get('q') ?? '' };
  for (const name of facetNames) {
    const value = params.get(name);
    if (value) question[name] = value;
  }
  return question;
}

export function addressOf(question: Question): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) if (value) params.set(name, value);
  const query = params.toString();
  return query ? `/?${query}` : '/';
}

export function useFound(question: Question) {
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: ['resources', 'found', language, question],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ size: '20' });
      for (const [name, value] of Object.entries(question)) if (value) params.set(name, value);
      if (pageParam) params.set('cursor', pageParam);
      return get<Found>(`/resources?${params}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  });
}

/** All institutions, asked for only when someone wants to choose among them. */
export function useInstitutions(wanted: boolean) {
  return useQuery({
    queryKey: ['institutions'],
    enabled: wanted,
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => everyOne<Institution>('/institutions', signal),
  });
}
