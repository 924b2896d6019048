import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { ResourceSummary } from '../../api/types.ts';
import { useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { EntryMeta } from '../finding/ResultList.tsx';
import { words } from './words.ts';

/** More like this. It comes after everything else and is left out where there is none. */
export function Similar({ id }: { id: string }) {
  const say = useWords(words);
  const { data } = useQuery({
    queryKey: ['resources', 'similar', id],
    staleTime: 60_000,
    retry: false,
    queryFn: async ({ signal }) =>
      (await get<{ items: ResourceSummary[] }>(`/resources/${id}/similar?size=4`, signal)).items,
  });
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{say.similar}</h2>
      <ul className="similar">
        {data.map((one) => (
          <li key={one.id}>
            <Link href={`/resources/${one.id}`}>
              <Text of={one.title} />
            </Link>
            <EntryMeta item={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
