import type { Localized } from '../../api/types.ts';
import type { Language } from '../../words/language.tsx';

export type ExposureOfGroup = {
  group: 'SUPPORTED' | 'SMALL_LANGUAGE';
  resources: number;
  shown: number;
  merited: number;
  /** Null where the group merits nothing, as none of its resources was a candidate. */
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
};

export const figure = (value: number, language: Language) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);

export const share = (value: number, language: Language) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
