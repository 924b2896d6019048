import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { List, StandingApproval } from '../../api/types.ts';

export type Terms = { institution: string; from?: string; to?: string; waiting: boolean };

/** At most so many pages of fifty are read. */
const PAGES = 20;

/** All that she may see: the operator of every institution, others of their own. */
export const useApprovals = () =>
  useQuery({
    queryKey: ['approvals'],
    queryFn: async ({ signal }) => {
      const all: StandingApproval[] = [];
      let cursor = '0';
      for (let page = 0; page < PAGES; page++) {
        const next = await get<List<StandingApproval>>(
          `/standing-approvals?size=50&cursor=${encodeURIComponent(cursor)}`,
          signal,
        );
        all.push(...next.items);
        if (!next.next) break;
        cursor = next.next;
      }
      return all;
    },
  });

/** What waited may be decided with it, so the requests are asked for again as well. */
function useChange<T>(change: (wish: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['approvals'] });
      queries.invalidateQueries({ queryKey: ['grants'] });
    },
  });
}

export const useGive = () =>
  useChange(({ institution, ...terms }: Terms) =>
    call(`/standing-approvals/${institution}`, { method: 'POST', body: terms }),
  );

export const useTakeBack = () =>
  useChange((institution: string) => call(`/standing-approvals/${institution}`, { method: 'DELETE' }));
