import type { Language } from '../../words/language.tsx';

/** How answers by a model compared with answers by counts alone, on last items that neither had seen. */
export type Proof = { people: number; counts: number; learnt: number; error: number };

export type LearntModel = {
  version: number;
  madeAt: string;
  histories: number;
  items: number;
  trees: number;
  fit: number;
  proof: Proof;
  serves: boolean;
};

export type Learning = {
  serving: string;
  running: { startedAt: string; step: number; of: number } | null;
  failure: string | null;
  models: LearntModel[];
};

const gain = (language: Language) =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });

export const gainOf = (value: number, language: Language) => gain(language).format(value);

export const shareOf = (value: number, language: Language) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value);

export const countOf = (value: number, language: Language) => new Intl.NumberFormat(language).format(value);
