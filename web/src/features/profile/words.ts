export const words = {
  title: { zh: '我的资料', en: 'My profile' },
  why: {
    zh: '这些资料只用来为您挑选合适的内容，您随时可以修改。',
    en: 'This is used only to choose what suits you. You can change it at any time.',
  },
  number: {
    zh: '您的编号（平台运维指定您为专家时会问到）：',
    en: 'Your number, which the operator asks for to appoint you as an expert:',
  },
  institution: { zh: '所在院校', en: 'Institution' },
  roles: { zh: '身份', en: 'Roles' },
  stage: { zh: '职业阶段', en: 'Career stage' },
  subjects: { zh: '任教学科', en: 'Subjects you teach' },
  phases: { zh: '任教学段', en: 'School phases you teach' },
  languages: { zh: '可以用来学习的语言', en: 'Languages you can learn in' },
  weekly: { zh: '每周能用来学习的时间', en: 'Time for learning each week' },
  minutes: { zh: '以分钟计，例如 120', en: 'In minutes, for example 120' },
  personal: { zh: '个性化推荐', en: 'Personal recommendations' },
  personalHint: {
    zh: '关闭后，推荐不再使用您的学习记录：资料相同的人看到同一份列表；学习路径只按您的目标和目录安排。',
    en: 'When off, nothing you have learnt is used to recommend: everybody with the same profile sees the same list, and your path follows your goal and the catalogue alone.',
  },
  optOut: { zh: '不要个性化推荐', en: 'No personal recommendations' },
  save: { zh: '保存', en: 'Save' },
  saving: { zh: '正在保存……', en: 'Saving …' },
  saved: { zh: '已保存，建议会随之更新。', en: 'Saved. Your suggestions will follow.' },
  toNext: { zh: '看看下一步', en: 'See next steps' },
};
