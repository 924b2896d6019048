export const words = {
  title: { zh: '推荐的公平', en: 'Fairness of recommendations' },
  heading: { zh: '谁的资源得到了展示', en: 'Whose resources are shown' },
  about: {
    zh: '“下一步”的每份清单都会计入：位置越靠前，算得越多，第一位算 1，第三位算 0.5。应得的份额按资源对每位教师的相关程度计算。',
    en: 'Every list of next steps counts. A place counts more the higher it is: the first counts 1, the third 0.5. What a group merits follows from how relevant its resources are to each teacher.',
  },
  notYours: {
    zh: '只有监测人员和平台运维可以查看。',
    en: 'Only monitors and operators can see this.',
  },
  days: {
    zh: (from: string, until: string) => `${from} 至 ${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  lists: { zh: (n: string) => `共展示 ${n} 份清单`, en: (n: string) => `${n} lists shown` },
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
    zh: '这段时间没有出现在候选中的资源，无法计算比值。',
    en: 'None of its resources was a candidate in this time, so there is no ratio.',
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
  noMembers: { zh: '目前没有。', en: 'Nobody at present.' },
};
