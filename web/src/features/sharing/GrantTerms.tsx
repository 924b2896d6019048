import type { Grant } from '../../api/types.ts';
import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { purposes, scopes, words } from './words.ts';

/** With whom, for what and for how long, in one line. */
export function GrantTerms({ grant }: { grant: Grant }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const whom =
    grant.scope === 'SELECTED'
      ? grant.institutions.map(({ name }) => textIn(name, language)).join(language === 'zh' ? '、' : ', ')
      : grant.scope === 'CLUSTER' && grant.cluster
        ? say.cluster(grant.cluster)
        : named(scopes, grant.scope, language);
  const may = grant.purposes.map((purpose) => named(purposes, purpose, language));
  const parts = [
    may.join(language === 'zh' ? '、' : ', '),
    grant.from && say.since(grant.from),
    grant.to && say.until(grant.to),
    grant.first && say.first,
    grant.byPublication && say.byPublication,
    grant.byLead && say.byLead,
  ].filter(Boolean);
  return (
    <span>
      <strong>{whom}</strong> <span className="soft">{parts.join(language === 'zh' ? '，' : ', ')}</span>
    </span>
  );
}
