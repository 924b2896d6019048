import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { dayOf } from '../paths/day.ts';
import type { Proposal } from './coachings.ts';
import { words } from './words.ts';

/** What a proposal comes to, in one line. */
export function useProposalWords() {
  const say = useWords(words);
  const { language } = useLanguage();
  return ({ kind, resource, insteadOf, until }: Proposal) => {
    const title = textIn(resource.title, language);
    if (kind === 'SWAP') return say.proposesSWAP(title, textIn(insteadOf?.title, language));
    if (kind === 'POSTPONE') return say.proposesPOSTPONE(title, dayOf(until ?? '', language));
    return say.proposesSTEP(title);
  };
}
