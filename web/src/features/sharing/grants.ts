import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { Grant, List, Purpose } from '../../api/types.ts';

export type Wish = {
  scope: Grant['scope'];
  institutions: string[];
  cluster?: number;
  purposes: Purpose[];
  from?: string;
  to?: string;
};

/** Grants of one's own resource, the scope of its publication first. */
export const useGrants = (resource: string) =>
  useQuery({
    queryKey: ['grants', resource],
    queryFn: ({ signal }) => get<List<Grant>>(`/resources/${resource}/grants?size=50`, signal),
  });

export const useWaiting = () =>
  useQuery({
    queryKey: ['grants', 'waiting'],
    queryFn: ({ signal }) => get<List<Grant>>('/grants?state=REQUESTED&size=50', signal),
  });

/** After any change everything that shows who reaches what is asked for again. */
function useChange<T>(change: (wish: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['grants'] }),
  });
}

export const useAsk = (resource: string) =>
  useChange(({ wish, key }: { wish: Wish; key: string }) =>
    call(`/resources/${resource}/grants`, { method: 'POST', key, body: wish }),
  );

/** What leads have asked of a resource for their cluster. */
export const useWishes = (resource: string) =>
  useQuery({
    queryKey: ['grants', 'wishes', resource],
    queryFn: ({ signal }) => get<List<Grant>>(`/resources/${resource}/cluster-wishes?size=50`, signal),
  });

export type ClusterWish = Omit<Wish, 'scope' | 'institutions'>;

export const useWish = (resource: string) =>
  useChange(({ wish, key }: { wish: ClusterWish; key: string }) =>
    call(`/resources/${resource}/cluster-wishes`, { method: 'POST', key, body: wish }),
  );

export const useWithdraw = (resource: string) =>
  useChange((grant: string) => call(`/resources/${resource}/grants/${grant}`, { method: 'DELETE' }));

export const useEndorse = (grant: string) =>
  useChange((said: { endorsed: boolean; words: string }) =>
    call(`/grants/${grant}/endorsement`, { method: 'POST', body: said }),
  );

export type Decision = { word: 'approve' | 'decline'; reason?: string };

export const useDecide = () =>
  useChange(({ id, word, reason }: Decision & { id: string }) =>
    call(`/grants/${id}/${word}`, {
      method: 'POST',
      body: word === 'decline' ? { reason: reason || undefined } : undefined,
    }),
  );
