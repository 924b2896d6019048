import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import type { Edge, Line } from './reuse.ts';
import { roles, words } from './words.ts';

/** What the lines of a statement and their edges are called. */
export function useNames() {
  const say = useWords(words);
  const { language } = useLanguage();
  const where = ({ place, cluster, consumer }: Edge): string => {
    if (place !== 'CLUSTER') return say[place];
    return consumer === 'MEMBER'
      ? say.group(String(cluster))
      : say.cluster(String(cluster), named(roles, consumer, language));
  };
  const who = ({ consumer, pooled }: Line): string => {
    if (consumer) return textIn(consumer.name, language) || consumer.id;
    return pooled ? say.pooled : say.unknown;
  };
  return { where, who };
}
