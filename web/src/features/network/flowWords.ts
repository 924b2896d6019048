/** What is said of flows of reuse inside a cluster. */
export const flowWords = {
  heading: {
    zh: (term: string) => `谁在用谁的资源（学期 ${term}）`,
    en: (term: string) => `Who reuses what of whom in the term ${term}`,
  },
  about: {
    zh: (least: string) =>
      `图中的箭头从共享的院校指向使用的院校，越宽用得越多。每个数字背后至少有${least}个人。`,
    en: (least: string) =>
      `Arrows in the picture run from who shares to who uses, the wider the more. At least ${least} people stand behind every figure.`,
  },
  nothing: {
    zh: '这个学期，集群里的院校之间还没有使用彼此的资源。',
    en: 'Nothing was used from one institution to another in this cluster in this term yet.',
  },
  tooFew: {
    zh: (least: string) => `这个学期有人使用，但分到各院校就不足${least}个人，所以不显示。`,
    en: (least: string) =>
      `Something was used in this term, by fewer than ${least} people each way: no flow is shown.`,
  },
  caption: {
    zh: (cluster: string) => `${cluster}里资源的流动`,
    en: (cluster: string) => `Flows of reuse in ${cluster}`,
  },
  owner: { zh: '谁的资源', en: 'Whose resources' },
  consumer: { zh: '谁在用', en: 'Used by' },
  times: { zh: '次数', en: 'Uses' },
  together: {
    zh: (role: string) => (role ? `几所${role}合计` : '几所院校合计'),
    en: (role: string) =>
      role ? `Several together (${role.toLowerCase()})` : 'Several institutions together',
  },
  more: { zh: (n: string) => `显示其余 ${n} 项`, en: (n: string) => `Show ${n} more` },
  rest: {
    zh: (events: string) => `另有 ${events} 次使用：分开显示就会人数太少，图和表里都没有。`,
    en: (events: string) =>
      `${events} more uses would have too few people behind them if shown apart: they are in no arrow and no row.`,
  },
  largest: {
    zh: (n: string) => `图中是最多的 ${n} 项，表格里有全部。`,
    en: (n: string) => `The picture has the ${n} largest; the table has all.`,
  },
  leftOut: {
    zh: (n: string) => `还有 ${n} 项较小的没有列出。`,
    en: (n: string) => `${n} smaller ones are not listed.`,
  },
  incomplete: {
    zh: (least: string) => `还有一些使用没有计入：单独显示，背后就会不足${least}个人。`,
    en: (least: string) =>
      `Some more uses are not counted: shown apart, they would have fewer than ${least} people behind them.`,
  },
};

/** What is said of flows between clusters; the rest as of those inside one. */
export const betweenWords = {
  title: { zh: '集群之间', en: 'Between clusters' },
  picture: {
    zh: '集群之间资源流动的图：箭头从共享的集群指向使用的集群，越宽用得越多；内容与旁边的表格相同',
    en: 'A picture of what flows between clusters: arrows run from the cluster that shares to the one that uses, the wider the more; the table beside it says the same',
  },
  heading: {
    zh: (term: string) => `哪个集群在用哪个集群的资源（学期 ${term}）`,
    en: (term: string) => `Which cluster reuses what of which in the term ${term}`,
  },
  about: {
    zh: (least: string) =>
      `箭头从共享的集群指向使用的集群。这是各院校之间可以显示的数字之和；每个数字背后至少有${least}个人。`,
    en: (least: string) =>
      `Arrows run from the cluster that shares to the one that uses: sums of what may be told between institutions. At least ${least} people stand behind every figure.`,
  },
  nothing: {
    zh: '这个学期，集群之间还没有使用彼此的资源。',
    en: 'Nothing was used from one cluster to another in this term yet.',
  },
  tooFew: {
    zh: (least: string) => `集群之间没有可以显示的使用：分到各院校不足${least}个人的不显示。`,
    en: (least: string) =>
      `No flow between clusters may be shown: what fewer than ${least} people stand behind is not.`,
  },
  caption: {
    zh: () => '集群之间资源的流动',
    en: () => 'Flows of reuse between clusters',
  },
  rest: {
    zh: (events: string) => `整个平台另有 ${events} 次使用：分开显示就会人数太少，图和表里都没有。`,
    en: (events: string) =>
      `In the whole cloud ${events} more uses would have too few people behind them if shown apart: they are in no arrow and no row.`,
  },
  leftOut: {
    zh: (n: string) => `院校之间还有 ${n} 项较小的没有计入。`,
    en: (n: string) => `${n} smaller flows between institutions are not counted.`,
  },
  outside: { zh: '不属于集群的院校', en: 'Institutions in no cluster' },
  several: { zh: '几所院校合计', en: 'Several institutions together' },
};
