import type { Cluster } from '../../api/types.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { words } from './words.ts';

type Called = Pick<Cluster, 'id' | 'kind' | 'name'>;

/** What a cluster or a group is called; by its number where it has no name. */
export const useClusterName = (cluster: Called): string =>
  useClusterNames([cluster]).get(String(cluster.id)) ?? '';

/** The same of several, by their numbers. */
export function useClusterNames(clusters: Called[]): Map<string, string> {
  const say = useWords(words);
  const { language } = useLanguage();
  const called = ({ id, kind, name }: Called) =>
    name ? textIn(name, language) : (kind === 'SCHOOL_GROUP' ? say.group : say.cluster)(String(id));
  return new Map(clusters.map((one) => [String(one.id), called(one)]));
}
