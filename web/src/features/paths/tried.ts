import { moment } from '../../words/formats.ts';
import type { Language } from '../../words/language.tsx';
import type { Tried } from './path.ts';
import { words } from './words.ts';

const saying = {
  MASTERED: words.mastered,
  WEAK: words.weak,
  GROWING: words.growing,
  TOO_EARLY: words.tooEarly,
};

/** What her tries say of a standard, with the numbers that it rests on. */
export const saidOf = ({ judgement, right, tries, lastAt }: Tried, language: Language, now?: Date) =>
  saying[judgement][language](right, tries, moment(lastAt, language, now));
