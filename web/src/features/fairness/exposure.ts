import type { Localized } from '../../api/types.ts';
import type { Language } from '../../words/language.tsx';

export type ExposureOfGroup = {
  group: 'SUPPORTED' | 'SMALL_LANGUAGE';
  resources: number;
  shown: number;
  merited: number;
  /** Null where the group merits nothing, as none of its resources was worth anything to anybody. */
  ratio: number | null;
  enough: boolean | null;
  bonus: number;
  members: { id: string; name: Localized }[];
};

export type Exposure = {
  from: string;
  until: string;
  lists: number;
  exposure: number;
  least: number;
  mostLost: number;
  groups: ExposureOfGroup[];
  /** What showing new resources brought; null figures where nothing new was shown. */
  shownAsNew: { shown: number; taken: number; rate: number | null; error: number | null };
};

export const figure = (value: number, language: Language) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);

export const share = (value: number, language: Language) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
