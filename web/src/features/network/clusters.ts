import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import type { Cluster, List } from '../../api/types.ts';

/** The clusters and groups as on a day, which is today where none is given. */
export const clustersAt = (at: string) => ({
  queryKey: ['clusters', at],
  staleTime: 60_000,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<List<Cluster>>(`/clusters?size=50${at && `&at=${encodeURIComponent(at)}`}`, signal),
});

/** Those of today that an institution is in. */
export function useClustersOf(institution: string): Cluster[] {
  const { data } = useQuery(clustersAt(''));
  return (data?.items ?? []).filter(({ members }) =>
    members.some((one) => one.institution.id === institution),
  );
}
