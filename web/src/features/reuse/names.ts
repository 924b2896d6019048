import type { Institution } from '../../api/types.ts';
import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import type { Edge, Line } from './reuse.ts';
import { roles, words } from './words.ts';

/** What the lines of a statement and their edges are called. */
export function useNames() {
  const say = useWords(words);
  const { language } = useLanguage();
  const name = (one: Institution) => textIn(one.name, language) || one.id;
  const asSeenByOwner = ({ place, cluster, consumer }: Edge): string => {
    if (place !== 'CLUSTER') return say[place];
    return consumer === 'MEMBER'
      ? say.group(String(cluster))
      : say.cluster(String(cluster), named(roles, consumer, language));
  };
  /** Which way an edge runs, where several owners are looked at. */
  const along = ({ place, cluster, owner, consumer }: Edge): string => {
    if (place !== 'CLUSTER') return say[`${place}_OF_ALL`];
    return consumer === 'MEMBER'
      ? say.group(String(cluster))
      : say.way(String(cluster), named(roles, owner, language), named(roles, consumer, language));
  };
  const where = ({ owner, edge }: Line): string =>
    owner ? `${say.ofOwner(name(owner))} · ${along(edge)}` : asSeenByOwner(edge);
  /** The same where there is room for a few words only. */
  const briefly = ({ owner, edge }: Line): string => (owner ? along(edge) : asSeenByOwner(edge));
  const who = ({ consumer, pooled }: Line): string => {
    if (consumer) return name(consumer);
    return pooled ? say.pooled : say.unknown;
  };
  return { where, briefly, who, along };
}
