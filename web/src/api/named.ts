import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLanguage } from '../words/language.tsx';
import { get } from './http.ts';
import type { Found } from './types.ts';

/** What is found by the name that is being typed, once nothing has been typed for a moment. */
export function useNamed(typed: string) {
  const { language } = useLanguage();
  const asked = useSettled(typed.trim());
  const { data } = useQuery({
    queryKey: ['resources', 'named', asked, language],
    enabled: asked.length > 0,
    queryFn: ({ signal }) => get<Found>(`/resources?size=8&q=${encodeURIComponent(asked)}`, signal),
  });
  return asked ? data : undefined;
}

/** The text once nothing has been typed for a moment. */
function useSettled(text: string) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
