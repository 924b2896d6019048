import type { Localized } from '../../api/types.ts';

export type ContributionKind = 'STEP' | 'NOT_RELEVANT' | 'PROFILE' | 'KNOWN' | 'OTHERS';

/** One part of a score; `resource` where it comes from something that may be named. */
export type Contribution = {
  kind: ContributionKind;
  resource?: { id: string; title: Localized } | null;
  /** How many things of hers are summed up in it. */
  count: number;
  amount: number;
};

/** What a first-stage score is the sum of. */
export type Contributions = { model: string; score: number; contributions: Contribution[] };

export type Bar = { one: Contribution; width: number; percent: number };

/** As shares of everything that speaks for it, the loudest first; `width` is of the longest bar. */
export function bars({ contributions }: Contributions): Bar[] {
  const sorted = contributions
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const longest = Math.abs(sorted[0]?.amount ?? 0);
  const speaking = sorted.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  return sorted.map((one) => ({
    one,
    width: Math.abs(one.amount) / longest,
    percent: speaking === 0 ? 0 : one.amount / speaking,
  }));
}
