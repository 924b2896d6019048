export const words = {
  credits: { zh: '改编自', en: 'Adapted from' },
  contributions: { zh: '并回的贡献', en: 'Taken back into this' },
  made: { zh: '由此改编的作品', en: 'Adapted from this' },
  further: { zh: '由改编作品再改编', en: 'from an adaptation of this' },
  version: { zh: (n: string) => `第 ${n} 版`, en: (n: string) => `version ${n}` },
  TRANSLATE: { zh: '翻译', en: 'Translation' },
  LOCALISE: { zh: '本地化', en: 'Localised' },
  EXTRACT: { zh: '节选', en: 'Extract' },
  REMIX: { zh: '重新编排', en: 'Remix' },
  adapt: { zh: '改编这项内容', en: 'Adapt this' },
  about: {
    zh: '会在您的院校建立一份草稿，原作者的署名自动保留。',
    en: 'This makes a draft of your institution. The credits of those before you are kept by themselves.',
  },
  aboutTeachers: {
    zh: '会在您的院校建立一份草稿，原作者的署名自动保留。您的院校的发布者会看到它，修改并发布。请写明打算改什么。',
    en: 'This makes a draft of your institution. Those before you stay credited. The publishers of your institution find it, write it on and publish it: tell them what to change.',
  },
  madeForReview: {
    zh: '草稿已建立，您的院校的发布者已能看到。',
    en: 'The draft is made. The publishers of your institution have it now.',
  },
  kind: { zh: '怎样改编', en: 'How' },
  notesZh: { zh: '打算改什么（中文）', en: 'What you will change, in Chinese' },
  notesEn: { zh: '打算改什么（英文）', en: 'What you will change, in English' },
  begin: { zh: '建立草稿', en: 'Make the draft' },
  beginning: { zh: '正在建立……', en: 'Making it …' },
};
