import type { Cluster } from '../../api/types.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { words } from './words.ts';

/** What a cluster or a group is called; by its number where it has no name. */
export function useClusterName(cluster: Pick<Cluster, 'id' | 'kind' | 'name'>): string {
  const say = useWords(words);
  const { language } = useLanguage();
  if (cluster.name) return textIn(cluster.name, language);
  return (cluster.kind === 'SCHOOL_GROUP' ? say.group : say.cluster)(String(cluster.id));
}
