export const words = {
  title: { zh: '共享成效', en: 'Statement of reuse' },
  heading: { zh: '谁在用我们的资源', en: 'Who reuses what we share' },
  headingOf: {
    zh: (name: string) => `谁在用${name}的资源`,
    en: (name: string) => `Who reuses what ${name} shares`,
  },
  about: {
    zh: (least: string) =>
      `以院校为单位统计，从不显示个人。每个数字背后至少有${least}个人，用减法也推不出更少的人。`,
    en: (least: string) =>
      `Counted by institution, never by person. At least ${least} people stand behind every figure, also when one is subtracted from another.`,
  },
  which: { zh: '院校', en: 'Institution' },
  choose: { zh: '请选择', en: 'Choose one' },
  noInstitution: {
    zh: '您的账号不属于任何院校，所以这里没有统计。',
    en: 'Your account belongs to no institution, so there is no statement to show.',
  },
  terms: { zh: '按学期', en: 'By term' },
  term: { zh: (name: string) => `学期 ${name}`, en: (name: string) => `Term ${name}` },
  uses: {
    zh: (n: string) => `${n} 次使用`,
    en: (n: string) => `${n} ${n === '1' ? 'use' : 'uses'}`,
  },
  withheld: { zh: '人数太少，不显示', en: 'too few people' },
  nothing: {
    zh: '这个学期还没有人使用。共享给更多院校之后，这里会慢慢多起来。',
    en: 'Nothing was used in this term yet. Share with more institutions, and it will show here.',
  },
  tooFew: {
    zh: (least: string) => `这个学期有人使用，但不足${least}个人，所以不显示数字。`,
    en: (least: string) =>
      `Something was used in this term, by fewer than ${least} people: no figure is shown.`,
  },
  byWhom: { zh: '谁用了多少', en: 'By whom' },
  picture: {
    zh: (n: string) => `图：使用从本校流向${n}个去处，带子越宽用得越多；内容与下面的表格相同`,
    en: (n: string) =>
      `A picture: uses flow to ${n} places, the wider the ribbon the more; the table below says the same`,
  },
  largest: {
    zh: (n: string) => `图中是最多的${n}项，表格里有全部。`,
    en: (n: string) => `The picture has the ${n} largest; the table has all.`,
  },
  consumer: { zh: '使用者', en: 'Used by' },
  kind: { zh: '怎样用', en: 'How' },
  times: { zh: '次数', en: 'Uses' },
  people: { zh: '人数', en: 'People' },
  pooled: { zh: '几所院校合计', en: 'Several institutions' },
  unknown: { zh: '未注明院校', en: 'No institution' },
  rest: {
    zh: (events: string, people: string) =>
      `另有 ${events} 次使用，来自至少 ${people} 人；分开显示就会人数太少。`,
    en: (events: string, people: string) =>
      `${events} more uses, by at least ${people} people, that would be too few if shown apart.`,
  },
  flowsTitle: { zh: '资源流动', en: 'Flows of reuse' },
  flowsHeading: { zh: '谁在用谁的资源', en: 'Who reuses what of whom' },
  where: { zh: '范围', en: 'Where' },
  everywhere: { zh: '整个平台', en: 'Everywhere' },
  leadsNone: {
    zh: '您的院校今天没有牵头任何集群，所以这里没有统计。',
    en: 'Your institution leads no cluster today, so there is no statement to show.',
  },
  nothingFlows: {
    zh: '这个学期，院校之间还没有使用彼此的资源。',
    en: 'Nothing was used from one institution to another in this term yet.',
  },
  incomplete: {
    zh: (least: string) => `还有一些使用没有计入：单独显示，背后就会不足${least}个人。`,
    en: (least: string) =>
      `Some more uses are not counted here: shown apart, they would have fewer than ${least} people behind them.`,
  },
  moreLines: {
    zh: (n: string, all: string) => `再显示 ${n} 项（共 ${all} 项）`,
    en: (n: string, all: string) => `Show ${n} more of ${all}`,
  },
  contributionsTitle: { zh: '我的作品被谁使用', en: 'Reuse of what I made' },
  contributionsHeading: { zh: '我改编的作品，谁在用', en: 'Who reuses what I adapted' },
  works: {
    zh: (n: string) => `您开始改编的作品有 ${n} 件。`,
    en: (n: string) => `You have begun ${n} ${n === '1' ? 'work' : 'works'} from others.`,
  },
  noCompletions: { zh: '这里不统计学完人数。', en: 'Completions are not counted here.' },
  noWorks: {
    zh: '您还没有改编过作品。可以改编的资源，页面上会有“改编”。',
    en: 'You have not adapted anything yet. Resources that may be adapted say so on their pages.',
  },
  toTheCatalogue: { zh: '查看资源目录', en: 'To the catalogue' },
  nothingOfHers: {
    zh: '这个学期还没有人使用您的作品。',
    en: 'Nothing of yours was used in this term yet.',
  },
  pictureOfHers: {
    zh: (n: string) => `图：您的作品流向${n}个去处，带子越宽用得越多；内容与下面的表格相同`,
    en: (n: string) =>
      `A picture: uses of your works flow to ${n} places, the wider the ribbon the more; the table below says the same`,
  },
  whichWay: { zh: '资源往哪里流', en: 'Which way it flows' },
  fromTo: { zh: '从哪里到哪里', en: 'From where to where' },
  way: {
    zh: (cluster: string, from: string, to: string) => `第${cluster}集群：${from} → ${to}`,
    en: (cluster: string, from: string, to: string) => `Cluster ${cluster}: ${from} → ${to}`,
  },
  ofOwner: { zh: (owner: string) => `用${owner}的资源`, en: (owner: string) => `of ${owner}` },
  between: { zh: '院校之间', en: 'Between institutions' },
  pictureOfFlows: {
    zh: (n: string) => `图：院校之间用得最多的${n}项，带子越宽用得越多；内容与下面的表格相同`,
    en: (n: string) =>
      `A picture: the ${n} largest flows, the wider the ribbon the more; the table below says the same`,
  },
  leftOut: {
    zh: (n: string) => `另有 ${n} 项较小的没有列出，已计入上面的合计。`,
    en: (n: string) => `${n} smaller lines are not listed; the sums above include them.`,
  },
  OWN_OF_ALL: { zh: '院校自用', en: 'Inside one institution' },
  ELSEWHERE_OF_ALL: { zh: '没有共同的集群', en: 'No common cluster' },
  NONE_OF_ALL: { zh: '个人', en: 'To people on their own' },
  OWN: { zh: '本校', en: 'Own' },
  ELSEWHERE: { zh: '集群之外', en: 'Outside our clusters' },
  NONE: { zh: '个人', en: 'On their own' },
  cluster: {
    zh: (cluster: string, role: string) => `第${cluster}集群 · ${role}`,
    en: (cluster: string, role: string) => `Cluster ${cluster} · ${role}`,
  },
  group: {
    zh: (cluster: string) => `第${cluster}教育集团`,
    en: (cluster: string) => `Group of schools ${cluster}`,
  },
};

/** What one institution is in a cluster; members of groups are named by their group. */
export const roles = {
  LEAD: { zh: '牵头大学', en: 'lead' },
  PARTNER: { zh: '协作院校', en: 'partner' },
  SUPPORTED: { zh: '受援院校', en: 'supported' },
};

export const kindWords = {
  ENROL: { zh: '选课', en: 'Enrolments' },
  COMPLETE: { zh: '学完', en: 'Completions' },
  ADAPT: { zh: '改编', en: 'Adaptations' },
  BOOK: { zh: '预约', en: 'Bookings' },
  SEAT: { zh: '席位', en: 'Seats' },
  COPY: { zh: '下载', en: 'Downloads' },
  VIEW: { zh: '浏览', en: 'Views' },
  TEACH: { zh: '开班教学', en: 'Offerings' },
};
