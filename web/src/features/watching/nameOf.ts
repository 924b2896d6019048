import { kinds, named, phases, stages, subjects } from '../../words/codes.ts';
import type { Language } from '../../words/language.tsx';
import type { Question } from '../finding/search.ts';

/** A question in words: what was typed, then the filters. */
export function nameOf(question: Partial<Question>, language: Language): string {
  const { q, kind, subject, phase, stage, language: spoken, institution } = question;
  return [
    q,
    kind && named(kinds, kind, language),
    subject && named(subjects, subject, language),
    phase && named(phases, phase, language),
    stage && named(stages, stage, language),
    spoken,
    institution,
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : ', ');
}
