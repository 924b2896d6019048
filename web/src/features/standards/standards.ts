import { useQueries, useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import type { List, Localized } from '../../api/types.ts';
import type { Language } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';

export type Item = {
  id: string;
  code: string;
  title: Localized;
  parent?: string;
  framework: string;
  gone?: boolean;
};
export type Framework = {
  id: string;
  country: string;
  title: Localized;
  version: string;
  versions: string[];
  items?: Item[];
};
export type Duplicates = { subject: string; phases: string[]; languages: string[]; resources: number };
export type ItemCoverage = {
  item: Item;
  resources: number;
  units: number;
  institutions: number;
  gap: boolean;
  redundant: number;
  duplicates: Duplicates[];
};
export type Coverage = {
  framework: string;
  version: string;
  standards: number;
  gaps: number;
  items: ItemCoverage[];
};
export type LinkKind = 'EXACT' | 'BROADER' | 'NARROWER' | 'RELATED' | 'NONE';
export type CrosswalkLink = {
  id: string;
  origin: Item;
  originFramework: string;
  destination?: Item;
  destinationFramework: string;
  kind: LinkKind;
  rationale: string;
  evidence: string[];
  state: 'PROPOSED' | 'ADOPTED' | 'REOPENED';
  approvedFor: string[];
  yours: ('APPROVE' | 'REWORD')[];
  change: number;
};
/** As experts speak of it: its code, then its words. A code in words is English, and says nothing in Chinese. */
export const nameOfItem = ({ code, title }: Pick<Item, 'code' | 'title'>, language: Language) =>
  `${language === 'en' || /\d/.test(code) ? code : ''} ${textIn(title, language)}`.trim();

export const useFrameworks = (enabled = true) =>
  useQuery({
    queryKey: ['standards', 'all'],
    enabled,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => get<List<Framework>>('/standards?size=50', signal),
  });

const framework = (id: string, version: string | null) => ({
  queryKey: ['standards', 'one', id, version],
  enabled: id !== '',
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Framework>(`/standards/${id}${version ? `?version=${encodeURIComponent(version)}` : ''}`, signal),
});

export const useFramework = (id: string, version: string | null) => useQuery(framework(id, version));

/** The standards and headings with these ids, of whatever framework; none until they have been read. */
export function useItems(ids: string[]): Item[] {
  const frameworks = useFrameworks(ids.length > 0);
  const queries = (ids.length > 0 ? (frameworks.data?.items ?? []) : []).map(({ id }) => framework(id, null));
  const items = useQueries({ queries }).flatMap(({ data }) => data?.items ?? []);
  return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
}

export const useCoverage = (id: string) =>
  useQuery({
    queryKey: ['standards', 'coverage', id],
    queryFn: ({ signal }) => get<Coverage>(`/standards/${id}/coverage`, signal),
  });
