import { useQuery } from '@tanstack/react-query';
import { call, Problem } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';

/** The draft of the next version of what is published; null where nothing is written. */
export function useNextDraft(id: string) {
  return useQuery({
    queryKey: ['resources', 'next', id],
    queryFn: async ({ signal }) => {
      try {
        const { body, etag } = await call<Resource>(`/resources/${id}/draft`, { signal });
        return { resource: body, etag };
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
  });
}
