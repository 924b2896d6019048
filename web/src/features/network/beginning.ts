/** What an operator has written of a cluster or group that is to begin. */
export type Beginning = {
  kind: 'CLUSTER' | 'SCHOOL_GROUP';
  zh: string;
  en: string;
  /** Who leads the cluster, or is the group's first member. */
  first: string;
  from: string;
  articlesFrom: string;
  articlesTo: string;
};

export const empty: Beginning = {
  kind: 'CLUSTER',
  zh: '',
  en: '',
  first: '',
  from: '',
  articlesFrom: '',
  articlesTo: '',
};

/** The fields that have to be filled and are not; of the names one is enough. */
export function missingIn(wish: Beginning): ('zh' | 'first' | 'from' | 'articlesFrom')[] {
  const named = wish.zh.trim() || wish.en.trim();
  return [
    ...(named ? [] : ['zh' as const]),
    ...(wish.first ? [] : ['first' as const]),
    ...(wish.from ? [] : ['from' as const]),
    ...(wish.kind === 'SCHOOL_GROUP' && !wish.articlesFrom ? ['articlesFrom' as const] : []),
  ];
}

/** What is asked of the service: only what was written, and articles of groups only. */
export function bodyOf({ kind, zh, en, first, from, articlesFrom, articlesTo }: Beginning) {
  return {
    kind,
    name: { ...(zh.trim() && { zh: zh.trim() }), ...(en.trim() && { en: en.trim() }) },
    first,
    from,
    ...(kind === 'SCHOOL_GROUP' && {
      articles: { from: articlesFrom, ...(articlesTo && { to: articlesTo }) },
    }),
  };
}
