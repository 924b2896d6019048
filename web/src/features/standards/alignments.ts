import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, Problem } from '../../api/http.ts';
import type { Institution, List, Resource } from '../../api/types.ts';
import type { Item } from './standards.ts';

export type Alignment = {
  item: Item;
  unit?: string;
  institution: Institution;
  basis: 'OWNER' | 'REVIEWER';
};

/** An item that a resource serves, by one of its units where one is named. */
export type Picked = { item: Item; unit?: string };

/** So many an institution may say of one resource. */
export const most = 100;

/** Everything that is said of a resource, with the mark that whoever says something must name. */
export const useAlignments = (resource: string) =>
  useQuery({
    queryKey: ['standards', 'alignments', resource],
    queryFn: async ({ signal }) => {
      const { body, etag } = await call<List<Alignment>>(`/resources/${resource}/alignments`, { signal });
      return { items: body.items, etag };
    },
  });

/** What one institution says. */
export const saidBy = (institution: string, items: Alignment[]): Picked[] =>
  items
    .filter((one) => one.institution.id === institution)
    .map(({ item, unit }) => ({ item, ...(unit && { unit }) }));

export const isSame = (one: Picked, other: Picked) =>
  one.item.id === other.item.id && (one.unit ?? '') === (other.unit ?? '');

/** With one more, where it is not there yet and there is room for it. */
export const withOne = (picked: Picked[], one: Picked): Picked[] =>
  picked.length >= most || picked.some((known) => isSame(known, one)) ? picked : [...picked, one];

/** What is wrong with one of them, as the service named it by its place in the list. */
export function wrongWith(error: unknown, at: number): string {
  if (!(error instanceof Problem)) return '';
  return error.fields
    .filter(({ field }) => field.startsWith(`items[${at}].`))
    .map(({ message }) => message)
    .join(' ');
}

type Saying = { picked: Picked[]; institution: string; etag: string | null };

export function useSayServed(resource: Pick<Resource, 'id'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ picked, institution, etag }: Saying) =>
      call(`/resources/${resource.id}/alignments`, {
        method: 'PUT',
        ifMatch: etag,
        body: { institution, items: picked.map(({ item, unit }) => ({ item: item.id, unit })) },
      }),
    // Refused or not, what is said by now is what the next attempt has to name.
    onSettled: () => queries.invalidateQueries({ queryKey: ['standards'] }),
  });
}
