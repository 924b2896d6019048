import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';

/** One resource with the mark of the version that was read, which an update must name. */
export function useResource(id: string | undefined) {
  return useQuery({
    queryKey: ['resources', 'one', id],
    enabled: Boolean(id),
    queryFn: async ({ signal }) => {
      const { body, etag } = await call<Resource>(`/resources/${id}`, { signal });
      return { resource: body, etag };
    },
  });
}
