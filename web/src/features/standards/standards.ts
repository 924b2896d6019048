import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import type { Institution, List, Localized } from '../../api/types.ts';

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
export type Alignment = {
  item: Item;
  unit?: string;
  institution: Institution;
  basis: 'OWNER' | 'REVIEWER';
};

export const useFrameworks = () =>
  useQuery({
    queryKey: ['standards', 'all'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => get<List<Framework>>('/standards?size=50', signal),
  });

export const useFramework = (id: string, version: string | null) =>
  useQuery({
    queryKey: ['standards', 'one', id, version],
    enabled: id !== '',
    queryFn: ({ signal }) =>
      get<Framework>(`/standards/${id}${version ? `?version=${encodeURIComponent(version)}` : ''}`, signal),
  });

export const useCoverage = (id: string) =>
  useQuery({
    queryKey: ['standards', 'coverage', id],
    queryFn: ({ signal }) => get<Coverage>(`/standards/${id}/coverage`, signal),
  });

export const useAlignments = (resource: string) =>
  useQuery({
    queryKey: ['standards', 'alignments', resource],
    queryFn: ({ signal }) => get<List<Alignment>>(`/resources/${resource}/alignments`, signal),
  });
