import type { Localized } from '../../api/types.ts';

type Institution = { id: string; name: Localized };

export type Entry = {
  id: string;
  kind: string;
  title: Localized;
  institution: Institution;
  /** 0 where it is not known how long it took. */
  minutes: number;
  happenedAt: string;
  enteredAt: string;
  alignments: { item: string; name: Localized }[];
  source?: string;
  supersedes?: string;
  /** Whether it only says that the one it supersedes does not hold. */
  withdraws: boolean;
  superseded: boolean;
  /** Why it takes the place of the one it supersedes. */
  reason?: string | null;
};

export type RecordPart = {
  items: Entry[];
  next?: string;
  total: number;
  stages: { stage: string; since: string }[];
};

export type Share = { id: string; institution: Institution; since: string; until?: string };

export type Year = { year: number; entries: Entry[] };

/** By the year in which things happened, the newest first; what only takes something back is told beside that. */
export function byYear(entries: Entry[]): Year[] {
  const years = new Map<number, Entry[]>();
  const told = entries.filter((entry) => !entry.withdraws);
  told.sort((one, other) => other.happenedAt.localeCompare(one.happenedAt));
  for (const entry of told) {
    const year = new Date(entry.happenedAt).getFullYear();
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, of]) => ({ year, entries: of }));
}

/** Entries that nothing has taken the place of. */
export const holding = (entries: Entry[]) =>
  entries.filter(({ superseded, withdraws }) => !superseded && !withdraws);

/** What took the place of which entry, as far as it is there. */
export const bySuperseded = (entries: Entry[]) =>
  new Map(entries.flatMap((one) => (one.supersedes ? [[one.supersedes, one] as const] : [])));

export const isOpen = (share: Share, now = new Date()) => !share.until || new Date(share.until) > now;
