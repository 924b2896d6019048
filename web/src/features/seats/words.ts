export const words = {
  heading: { zh: '使用席位', en: 'Seats' },
  about: {
    zh: (seats: string, days: string) => `同时可供 ${seats} 人使用，每人 ${days} 天；由所有者批准。`,
    en: (seats: string, days: string) =>
      `${seats} people may use it at a time, each for ${days} days; its owner decides.`,
  },
  free: { zh: (free: string) => `余 ${free} 个席位`, en: (free: string) => `${free} seats free` },
  none: {
    zh: '所有者还没有开放席位。',
    en: 'Its owner gives no seats yet.',
  },
  ask: { zh: '申请使用', en: 'Ask for a seat' },
  signIn: { zh: '登录后申请', en: 'Sign in to ask for a seat' },
  readOnly: {
    zh: '这个数据库向您开放阅读介绍，未开放使用。',
    en: 'This is shared with you to read about, not to use.',
  },
  enter: { zh: '进入数据库', en: 'Go to the database' },
  until: { zh: (day: string) => `有效至${day}`, en: (day: string) => `until ${day}` },
  giveUp: { zh: '放弃', en: 'Give up' },
  giveUpOf: { zh: (title: string) => `放弃：${title}`, en: (title: string) => `Give up: ${title}` },
  mine: { zh: '我的数据库席位', en: 'My seats of databases' },
  byOwner: { zh: '由所有者决定', en: 'decided by its owner' },
  host: { zh: '管理席位', en: 'Run the seats' },
  hosting: { zh: '数据库的席位', en: 'Seats of the database' },
  back: { zh: '回到数据库', en: 'Back to the database' },
  seats: { zh: '席位数', en: 'Seats' },
  days: { zh: '每人使用天数', en: 'Days for each' },
  address: { zh: '入口网址', en: 'Address where one gets in' },
  addressHint: {
    zh: '只有得到席位的人看得到，以 http:// 或 https:// 开头。',
    en: 'Shown only to those who have a seat; begins with http:// or https://.',
  },
  howZh: { zh: '使用说明（中文，可不填）', en: 'How to get in, in Chinese (may be left empty)' },
  howEn: { zh: '使用说明（英文，可不填）', en: 'How to get in, in English (may be left empty)' },
  save: { zh: '保存', en: 'Save' },
  saved: {
    zh: '已保存。已经给出的席位不变。',
    en: 'Saved. Seats that are held stay as they are.',
  },
  holders: { zh: '申请与使用', en: 'Who asks and who has a seat' },
  nobody: { zh: '还没有人申请。', en: 'Nobody has asked yet.' },
  grant: { zh: '批准', en: 'Grant' },
  revoke: { zh: '收回', en: 'Take back' },
  decline: { zh: '谢绝', en: 'Decline' },
  of: {
    zh: (step: string, name: string) => `${step}：${name}`,
    en: (step: string, name: string) => `${step}: ${name}`,
  },
};

export const states = {
  REQUESTED: { zh: '已申请，待批准', en: 'Asked for, to be granted' },
  GRANTED: { zh: '使用中', en: 'In use' },
  EXPIRED: { zh: '已到期', en: 'Over' },
  REVOKED: { zh: '已结束', en: 'Ended' },
};
