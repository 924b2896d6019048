export const words = {
  title: { zh: '下一步', en: 'Next steps' },
  heading: { zh: '接下来可以学', en: 'What you could learn next' },
  basis: {
    zh: '根据您学过的内容和您的资料给出；每一条都说明理由。',
    en: 'From what you have learnt and your profile. Each suggestion tells you why.',
  },
  why: { zh: '为什么推荐', en: 'Why this?' },
  whyOf: { zh: (title: string) => `：《${title}》`, en: (title: string) => ` (${title})` },
  madeOf: { zh: '这一评分由什么组成', en: 'What the score is made of' },
  madeOfHint: {
    zh: '百分比以所有支持推荐的因素为 100%。涉及人数不足十人的内容合并列出。',
    en: 'Per cent of everything that speaks for it. What fewer than ten people stand behind is shown together.',
  },
  fromStep: { zh: '您学过的', en: 'You studied ' },
  fromRefused: { zh: '您认为不适合的', en: 'You said it is not for you: ' },
  fromProfile: { zh: '符合您的资料', en: 'It fits your profile' },
  fromKnown: { zh: '学习人数或新近程度', en: 'How widely it is taken, or how new it is' },
  fromOthers: {
    zh: (count: number) => `您学过的其他内容（${count} 项）`,
    en: (count: number) => (count === 1 ? '1 other thing of yours' : `${count} other things of yours`),
  },
  save: { zh: '收藏', en: 'Save' },
  saved: { zh: '已收藏', en: 'Saved' },
  notForMe: { zh: '不适合我', en: 'Not for me' },
  later: { zh: '暂时不看', en: 'Not now' },
  gone: {
    zh: (title: string) => `《${title}》不再推荐。`,
    en: (title: string) => `“${title}” will not be suggested.`,
  },
  undo: { zh: '撤销', en: 'Undo' },
  nameOf: {
    zh: (action: string, title: string) => `${action}：${title}`,
    en: (action: string, title: string) => `${action}: ${title}`,
  },
  noneTitle: { zh: '还没有建议', en: 'No suggestions yet' },
  noneDetail: {
    zh: '先填写任教学科和学段，或者学完一个单元，这里就会出现适合您的内容。',
    en: 'Tell us your subjects and school phase, or complete a unit, and suggestions will appear here.',
  },
  toProfile: { zh: '填写我的资料', en: 'Fill in my profile' },
  toCatalogue: { zh: '去目录找课', en: 'Find a course' },
  asOf: { zh: (at: string) => `更新于${at}`, en: (at: string) => `As of ${at}` },
};
