export const words = {
  title: { zh: '我的数据', en: 'My data' },
  about: {
    zh: '教师云保存的与您有关的一切，您都可以拿走一份；您也可以离开，并让平台删除它们。',
    en: 'You can take a copy of everything that Teacher Cloud keeps about you. You can also leave and have it erased.',
  },
  copy: { zh: '下载我的全部数据', en: 'Download all my data' },
  copyHint: {
    zh: '一个压缩包：一张中英文可读的网页，和各部分的 JSON 文件。',
    en: 'One archive: a page to read in Chinese and English, and the same as JSON.',
  },
  twoAccounts: { zh: '我有两个账号，想合并成一个', en: 'I have two accounts and want one' },
  leave: { zh: '注销账号并删除我的数据', en: 'Leave and erase my data' },
  leaveHint: {
    zh: '学习进度、记录、证书上的姓名和账号都会删除，无法恢复。请先下载一份。已签名的证书和记录在您手中仍可核验。',
    en: 'Your progress, record, the name on your certificates and your account go for good. Take your copy first: signed certificates and records in it can still be verified.',
  },
  typeName: { zh: '为确认，请输入您的姓名', en: 'To confirm, type your name' },
  typeHint: { zh: (name: string) => `照写：${name}`, en: (name: string) => `Exactly: ${name}` },
  ask: { zh: '删除一切', en: 'Erase everything' },
  stay: { zh: '我不走了', en: 'I stay after all' },
  waiting: {
    zh: (when: string) => `您已要求注销。${when} 之前都可以撤回。`,
    en: (when: string) => `You have asked to leave. Until ${when} you can take it back.`,
  },
  follow: { zh: '查看进展', en: 'See how far it is' },
  WAITING: { zh: '还可以撤回', en: 'It can still be taken back' },
  ERASING: { zh: '正在删除', en: 'Erasing' },
  FINISHED: { zh: '已经删除', en: 'Erased' },
  pageTitle: { zh: '注销进展', en: 'Leaving' },
  keepAddress: {
    zh: '请保存本页地址：账号注销后，凭它仍可查看下面的报告。报告中没有您的名字。',
    en: 'Keep this address: it shows the report below also when your account is gone. It does not name you.',
  },
  notYet: {
    zh: '尚未报告；恢复运行后会继续。',
    en: 'Not reported yet; it goes on as soon as it is running.',
  },
  account: { zh: '账号', en: 'Account' },
  accountOpen: { zh: '各部分都报告后注销。', en: 'Closed when every part has reported.' },
  accountClosed: {
    zh: (when: string) => `已于 ${when} 注销。登录日志依法保留，30 天后自动删除。`,
    en: (when: string) =>
      `Closed ${when}. The log of sign-ins is kept by law and goes by itself after 30 days.`,
  },
  DELETED: { zh: (rows: string) => `删除 ${rows} 条`, en: (rows: string) => `${rows} deleted` },
  PSEUDONYMISED: {
    zh: (rows: string) => `${rows} 条保留，已去除您的身份`,
    en: (rows: string) => `${rows} kept without you`,
  },
  KEPT: { zh: (rows: string) => `保留 ${rows} 条`, en: (rows: string) => `${rows} kept` },
  nothing: { zh: '这里没有您的数据。', en: 'There was nothing of yours here.' },
  unknown: {
    zh: '没有这个编号的注销申请，或已撤回。',
    en: 'No erasure has this number, or it was taken back.',
  },
};

export const services = {
  catalog: { zh: '课程目录', en: 'Catalogue' },
  enrollment: { zh: '学习与证书', en: 'Learning and certificates' },
  recommendation: { zh: '推荐与路径', en: 'Recommendations and paths' },
  insight: { zh: '资源使用统计', en: 'Counts of use' },
};

export type Service = keyof typeof services;
