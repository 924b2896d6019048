/** What is said where a cluster or a group of schools begins, and where an institution leaves one. */
export const beginWords = {
  heading: { zh: '新建集群或教育集团', en: 'Begin a cluster or a group of schools' },
  look: { zh: '请先补全下面几处', en: 'Some things are missing' },
  kind: { zh: '建哪一种', en: 'Which of them' },
  CLUSTER: {
    zh: '集群（一所牵头，几所协作，支持几所）',
    en: 'A cluster: one leads, several partner and support',
  },
  SCHOOL_GROUP: { zh: '教育集团（成员平等）', en: 'A group of schools: members are equal' },
  zh: { zh: '中文名称', en: 'Name in Chinese' },
  en: { zh: '英文名称', en: 'Name in English' },
  zhMissing: { zh: '请填写中文名称或英文名称', en: 'Write its name in Chinese or in English' },
  first: { zh: '牵头院校', en: 'Who leads it' },
  firstOfGroup: { zh: '第一名成员', en: 'Its first member' },
  firstMissing: { zh: '请选择第一所院校', en: 'Choose the first institution' },
  from: { zh: '从哪一天起', en: 'From which day on' },
  fromMissing: { zh: '请填写从哪一天起', en: 'Say from which day on' },
  articlesFrom: { zh: '章程从哪一天起生效', en: 'Its articles are in force from' },
  articlesFromMissing: {
    zh: '请填写章程从哪一天起生效',
    en: 'Say from which day on its articles are in force',
  },
  articlesTo: { zh: '章程到哪一天失效', en: 'Its articles end on' },
  articlesToHint: { zh: '长期有效的不填。', en: 'Leave empty where they go on.' },
  begin: { zh: '新建', en: 'Begin' },
  begun: {
    zh: '已新建。其他院校由牵头院校或集团成员邀请。',
    en: 'Begun. Its lead, or a member of the group, invites the others.',
  },
  leave: { zh: '退出', en: 'Leave' },
  leaveOf: { zh: (cluster: string) => `退出${cluster}`, en: (cluster: string) => `Leave ${cluster}` },
  leaveNote: {
    zh: '您的院校从那一天起不再是成员。在那之前一切照旧；此前的记录保留。',
    en: 'Your institution is no member from that day on. Until then nothing changes, and what was stays as it was.',
  },
  leaveFrom: { zh: '从哪一天起不再是成员', en: 'First day without it' },
  left: { zh: '已登记，从那一天起退出。', en: 'Entered: it has left from that day on.' },
};
