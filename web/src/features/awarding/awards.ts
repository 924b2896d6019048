import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { Found, List, Localized } from '../../api/types.ts';
import type { Item } from '../standards/standards.ts';

export type Level = 'CERTIFICATE' | 'DIPLOMA';

/** What an institution awards, and which items of standards it proves. */
export type Award = {
  id: string;
  level: Level;
  title: Localized;
  alignments: { item: string; name: Localized }[];
  state: 'OPEN' | 'CLOSED';
};

/** Something chosen: a course, or an item of a framework. */
export type Chosen = { id: string; name: Localized };

export type Wish = {
  institution: string;
  level: Level;
  title: { zh: string; en: string };
  requirements: { kind: 'COURSE'; item: string }[];
  alignments: { item: string; name: Localized }[];
};

/** So many matches are shown at a time. */
export const shown = 10;
/** The API takes no more of either. */
export const most = 50;

/** As an award names an item. */
export const alignmentOf = ({ id, name }: Chosen) => ({ item: `urn:uuid:${id}`, name });

/** Those whose code or words have every word of a search, in whatever language. */
export function matching(items: Item[], search: string): Item[] {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ code, title }) => {
    const text = `${code} ${title.zh ?? ''} ${title.en ?? ''}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}

/** The item as it stands on an award: its code before its words, each language that it has. */
export const namedItem = ({ id, code, title }: Item): Chosen => ({
  id,
  name: {
    ...(title.zh ? { zh: /\d/.test(code) ? `${code} ${title.zh}` : title.zh } : {}),
    ...(title.en ? { en: `${code} ${title.en}` } : {}),
  },
});

export const useAwards = (institution: string) =>
  useQuery({
    queryKey: ['awards', institution],
    queryFn: ({ signal }) => get<List<Award>>(`/awards?institution=${institution}&size=50`, signal),
  });

export const useCourses = (institution: string, search: string) =>
  useQuery({
    queryKey: ['award-courses', institution, search],
    enabled: search !== '',
    queryFn: ({ signal }) =>
      get<Found>(
        `/resources?kind=COURSE&institution=${institution}&size=${shown}&q=${encodeURIComponent(search)}`,
        signal,
      ),
  });

export function useDefine() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ wish, key }: { wish: Wish; key: string }) =>
      call<Award>('/awards', { method: 'POST', body: wish, key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['awards'] }),
  });
}
