import type { Localized } from '../api/types.ts';
import { type Language, tagOf, useLanguage } from './language.tsx';

const other = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

/** A text in the language shown, or in the other one when nobody has written it yet. */
export function textIn(text: Localized | undefined, language: Language): string {
  return text?.[language] || text?.[other(language)] || '';
}

/** As `textIn`, marked with its language where that differs from the page's, so that it is read out rightly. */
export function Text({ of }: { of: Localized | undefined }) {
  const { language } = useLanguage();
  if (!of?.[language] && of?.[other(language)]) {
    return <span lang={tagOf[other(language)]}>{of[other(language)]}</span>;
  }
  return of?.[language] ?? '';
}

/** The same text in the language that is not shown; nothing when it is not there or says the same. */
export function OtherText({ of }: { of: Localized }) {
  const { language } = useLanguage();
  const second = of[other(language)];
  if (!of[language] || !second || second === of[language]) return null;
  return <span lang={tagOf[other(language)]}>{second}</span>;
}
