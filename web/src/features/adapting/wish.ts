import type { AdaptationKind, Institution, Localized, Unit } from '../../api/types.ts';

/** A further source of a remix, as it stands in the form. */
export type Further = {
  id: string;
  title: Localized;
  units: Unit[];
  /** Those of its units that go along. */
  chosen: string[];
  /** Those of her institutions that may own what is made of it. */
  institutions: Institution[];
};

export type Wish = {
  kind: AdaptationKind;
  /** The institution that will own the work; empty until one of several is chosen. */
  owner: string;
  /** Of a translation; empty until one is chosen. */
  language: string;
  /** Those units of the source that go along, in an extract or a remix. */
  units: string[];
  further: Further[];
  zh: string;
  en: string;
};

/** What the form is about. */
export type Source = { id: string; units: Unit[]; languages: string[] };

export const begun = (source: Source): Wish => ({
  kind: 'TRANSLATE',
  owner: '',
  language: '',
  units: source.units.map(({ id }) => id),
  further: [],
  zh: '',
  en: '',
});

/** So many further sources one remix may have. */
export const mostFurther = 4;

/** Whether units are chosen: of what has one unit an extract is within it. */
export const choosesUnits = (kind: AdaptationKind, source: Source) =>
  kind === 'REMIX' || (kind === 'EXTRACT' && source.units.length > 1);

/** The institutions that may own the work: of a remix those that may adapt every source. */
export const ownersOf = (wish: Wish, institutions: Institution[]): Institution[] =>
  wish.kind === 'REMIX'
    ? institutions.filter(({ id }) =>
        wish.further.every((one) => one.institutions.some((other) => other.id === id)),
      )
    : institutions;

export type Missing = 'owner' | 'noOwner' | 'language' | 'units' | 'allUnits' | 'further';

/** The first thing that keeps the wish from being sent; none where it may go. */
export function missingIn(wish: Wish, source: Source, institutions: Institution[]): Missing | undefined {
  const owners = ownersOf(wish, institutions);
  if (owners.length === 0 && institutions.length > 0) return 'noOwner';
  if (owners.length > 1 && !owners.some(({ id }) => id === wish.owner)) return 'owner';
  if (wish.kind === 'TRANSLATE' && !wish.language) return 'language';
  if (choosesUnits(wish.kind, source)) {
    if (wish.units.length === 0) return 'units';
    if (wish.kind === 'EXTRACT' && wish.units.length === source.units.length) return 'allUnits';
  }
  if (wish.kind === 'REMIX' && wish.further.some(({ chosen }) => chosen.length === 0)) return 'further';
  return undefined;
}

/** What is sent: only what goes with the kind, and units only where not all go along. */
export function bodyOf(wish: Wish, source: Source, institutions: Institution[]) {
  const { kind, zh, en } = wish;
  const owners = ownersOf(wish, institutions);
  const part = (units: Unit[], chosen: string[]) => (chosen.length < units.length ? { units: chosen } : {});
  return {
    kind,
    notes: { ...(zh && { zh }), ...(en && { en }) },
    ...(institutions.length > 1 && { institution: owners.length > 1 ? wish.owner : owners[0]?.id }),
    ...(kind === 'TRANSLATE' && { languages: [wish.language] }),
    ...(choosesUnits(kind, source) && part(source.units, wish.units)),
    ...(kind === 'REMIX' &&
      wish.further.length > 0 && {
        sources: wish.further.map(({ id, units, chosen }) => ({ resource: id, ...part(units, chosen) })),
      }),
  };
}
