export const words = {
  title: { zh: '推荐的公平', en: 'Fairness of recommendations' },
  heading: { zh: '谁的资源得到了展示', en: 'Whose resources are shown' },
  about: {
    zh: '“下一步”的每份清单都会计入，同一位教师的同一份清单每天只算一次：位置越靠前，算得越多，第一位算 1，第三位算 0.5。应得的份额按所有可以推荐的资源对每位教师的相关程度计算，没有进入清单的也算在内。',
    en: 'Every list of next steps counts, the same list of one teacher once a day. A place counts more the higher it is: the first counts 1, the third 0.5. What a group merits follows from how relevant to each teacher its resources are among all that might be recommended, whether they reached the list or not.',
  },
  notYours: {
    zh: '只有监测人员和平台运维可以查看。',
    en: 'Only monitors and operators can see this.',
  },
  days: {
    zh: (from: string, until: string) => `${from} 至 ${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  lists: {
    zh: (n: string, count: number) => (count === 0 ? '还没有展示清单' : `共展示 ${n} 份清单`),
    en: (n: string, count: number) => (count === 1 ? '1 list shown' : `${n} lists shown`),
  },
  all: { zh: (n: string) => `全部展示量 ${n}`, en: (n: string) => `${n} of exposure in all` },
  SUPPORTED: { zh: '受支持院校', en: 'Supported institutions' },
  SMALL_LANGUAGE: { zh: '小语种', en: 'Small languages' },
  shown: { zh: '实际展示量（分子）', en: 'Shown (numerator)' },
  merited: { zh: '应得展示量（分母）', en: 'Merited (denominator)' },
  ratio: { zh: '比值', en: 'Ratio' },
  least: { zh: (n: string) => `至少应为 ${n}`, en: (n: string) => `It should be at least ${n}` },
  enough: { zh: '达到', en: 'Reached' },
  short: { zh: '未达到', en: 'Not reached' },
  nothing: {
    zh: '这段时间它的资源对任何一位教师都不相关，应得的份额为零，因此没有比值。',
    en: 'In this time none of its resources was relevant to any teacher: it merits nothing, so there is no ratio.',
  },
  noLists: {
    zh: '这段时间还没有展示清单，因此没有份额，也没有比值。',
    en: 'No list was shown in this time, so nothing is merited and there is no ratio.',
  },
  noResources: {
    zh: '目前没有这样的资源，因此没有份额，也没有比值。',
    en: 'There are no such resources at present, so it merits nothing and there is no ratio.',
  },
  resources: { zh: (n: string) => `${n} 项资源`, en: (n: string) => `${n} resources` },
  bonus: {
    zh: (n: string) => `目前每项得分多算 ${n}`,
    en: (n: string) => `Each score counts ${n} more for now`,
  },
  noBonus: { zh: '目前无需提前', en: 'Nothing is moved up for now' },
  lost: {
    zh: (n: string) => `为此，任何一份清单按相关程度计算的损失不超过 ${n}。被提前的资源会在理由中说明。`,
    en: (n: string) =>
      `No list may lose more than ${n} of its relevance for this. Whatever is moved up says so in its reasons.`,
  },
  members: { zh: '包括', en: 'Who belongs to it' },
  fresh: { zh: '展示新资源带来了什么', en: 'What showing new things brought' },
  freshAbout: {
    zh: '每天有一部分教师会在清单中看到一项新资源。估计值按当时被选中的机会加权：机会越小，代表的人越多。',
    en: 'Each day some teachers are shown one new resource in their list. The estimate weighs each by the chance with which it was drawn: who had a small one stands for many.',
  },
  freshShown: { zh: '展示次数', en: 'Times shown' },
  freshTaken: { zh: '其中已开始学习', en: 'Taken since' },
  freshRate: { zh: '如果展示，会开始学习的比例（估计）', en: 'Would take it if shown (estimate)' },
  freshError: { zh: (n: string) => `标准误 ${n}`, en: (n: string) => `standard error ${n}` },
  freshNone: { zh: '这段时间没有展示新资源。', en: 'Nothing new was shown in this time.' },
};
