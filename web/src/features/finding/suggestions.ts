import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get } from '../../api/http.ts';

export type Suggestion = { kind: 'TERM' | 'INSTITUTION' | 'RESOURCE'; text: string; id?: string };

const pause = 120;
const longest = 32;

/** What may be meant by what stands in the field; nothing while it is not wanted. A failure shows as nothing. */
export function useSuggestions(typed: string, wanted: boolean): Suggestion[] {
  const beginning = typed.trim();
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(beginning), pause);
    return () => clearTimeout(timer);
  }, [beginning]);
  const { data } = useQuery({
    queryKey: ['resources', 'suggestions', settled],
    enabled: wanted && settled.length > 0 && settled.length <= longest,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) =>
      (await get<{ items: Suggestion[] }>(`/resources/suggestions?q=${encodeURIComponent(settled)}`, signal))
        .items,
  });
  return wanted && beginning ? (data ?? []) : [];
}
