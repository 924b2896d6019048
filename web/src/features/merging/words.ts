export const words = {
  title: { zh: '合并账号', en: 'Merge accounts' },
  about: {
    zh: '如果您有两个账号，可以把其中一个并入另一个：课程、进度、证书和记录都归到保留的账号，什么都不会丢失。为证明两个都是您的，两个账号都要登录一次。合并无法撤销。',
    en: 'If you have two accounts, one can go into the other: courses, progress, certificates and your record come to the account that stays, and nothing is lost. To show that both are yours, sign in with both. It cannot be undone.',
  },
  stays: { zh: '第一步：在要保留的账号中', en: 'First, in the account that stays' },
  staysHint: {
    zh: (name: string) => `您现在登录的是“${name}”。如果要保留这个账号，请在这里获取口令。`,
    en: (name: string) => `You are signed in as ${name}. If this account is to stay, take a word here.`,
  },
  take: { zh: '获取口令', en: 'Take a word' },
  yourWord: { zh: '口令', en: 'Your word' },
  wordNote: {
    zh: (when: string, name: string) =>
      `${when} 前有效，只能使用一次。现在用另一个账号登录（例如在另一个浏览器中），打开本页，输入这个口令和姓名“${name}”。请不要把口令告诉别人。`,
    en: (when: string, name: string) =>
      `Good until ${when}, and once. Now sign in with the other account, for example in another browser, open this page there and type this word and the name ${name}. Tell the word to nobody.`,
  },
  goes: { zh: '第二步：在要并入的账号中', en: 'Then, in the account that goes' },
  goesHint: {
    zh: (name: string) =>
      `您现在登录的账号“${name}”将并入另一个账号，随后注销。它的角色和所属机构不会一起转移，需要由机构重新授予。`,
    en: (name: string) =>
      `The account that you are signed in with, ${name}, goes into the other one and is closed. Its roles and institutions do not go along: whoever gave them gives them again.`,
  },
  word: { zh: '保留账号的口令', en: 'Word of the account that stays' },
  name: { zh: '为确认，请输入保留账号的姓名', en: 'To confirm, type the name of the account that stays' },
  merge: { zh: '并入另一个账号', en: 'Let this account go into the other' },
  pageTitle: { zh: '合并进展', en: 'Merging' },
  MERGING: { zh: '正在合并', en: 'Merging' },
  FINISHED: { zh: '已经合并', en: 'Merged' },
  keepAddress: {
    zh: '请保存本页地址：凭它可随时查看下面的报告。报告中没有您的名字。',
    en: 'Keep this address: it shows the report below at any time. It does not name you.',
  },
  account: { zh: '账号', en: 'Account' },
  accountOpen: { zh: '各部分都报告后注销。', en: 'Closed when every part has reported.' },
  accountClosed: {
    zh: (when: string) => `并入的账号已于 ${when} 注销。请用保留的账号登录。`,
    en: (when: string) => `The account that went was closed ${when}. Sign in with the one that stays.`,
  },
  MOVED: {
    zh: (rows: string) => `${rows} 条归到保留的账号`,
    en: (rows: string) => `${rows} now under the account that stays`,
  },
  KEPT: {
    zh: (rows: string) => `${rows} 条保留原编号，仍属于您`,
    en: (rows: string) => `${rows} kept under the old number, and yours all the same`,
  },
  united: { zh: (rows: string) => `${rows} 条与已有的合为一体`, en: (rows: string) => `${rows} united` },
  nothing: { zh: '这里没有需要合并的数据。', en: 'There was nothing to move here.' },
  unknown: { zh: '没有这个编号的合并。', en: 'No merge has this number.' },
};
