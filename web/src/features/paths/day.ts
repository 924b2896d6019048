import { type Language, tagOf } from '../../words/language.tsx';

/** A day as people say it: "25 November". */
export const dayOf = (day: string, language: Language) =>
  new Date(`${day}T00:00:00`).toLocaleDateString(tagOf[language], { month: 'long', day: 'numeric' });
