import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { List, Suspension } from '../../api/types.ts';

/** What is suspended: for the operator all of it, for others that of their institution. */
export const useSuspensions = () =>
  useQuery({
    queryKey: ['suspensions'],
    queryFn: ({ signal }) => get<List<Suspension>>('/suspensions?size=50', signal),
  });

/** The page of the resource stays as it is: it would not be there any more for who suspends it. */
function useChange<T>(change: (wish: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['suspensions'] }),
  });
}

export const useSuspend = () =>
  useChange(({ resource, reason }: { resource: string; reason: string }) =>
    call(`/resources/${resource}/suspensions`, { method: 'POST', body: { reason } }),
  );

export const useLift = () =>
  useChange((resource: string) => call(`/resources/${resource}/suspensions/lift`, { method: 'POST' }));

/** The identifier of a resource in an address or by itself; nothing where there is none. */
export const identifierIn = (text: string) =>
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.exec(text)?.[0].toLowerCase();
