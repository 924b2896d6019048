import type { Localized } from '../../api/types.ts';
import { duration, number, percent } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import type { RuleKind } from './completion.ts';
import { words } from './words.ts';

export type Told = { kind: RuleKind; title: Localized | null; needed: number };

/** A function that says a rule in one plain sentence. */
export function useRuleText() {
  const say = useWords(words);
  const { language } = useLanguage();
  return ({ kind, title, needed }: Told): string => {
    const name = title ? textIn(title, language) : kind === 'COURSE' ? say.otherCourse : say.whole;
    switch (kind) {
      case 'TIME':
        return say.TIME(name, duration(needed, language));
      case 'SCORE':
        return say.SCORE(name, percent(needed / 100, language));
      case 'N_OF':
        return say.N_OF(number(needed, language));
      case 'ALL':
      case 'ANY':
      case 'EVERY_UNIT':
        return say[kind];
      default:
        return say[kind](name);
    }
  };
}
