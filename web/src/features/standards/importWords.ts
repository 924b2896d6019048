/** What is said where a framework is imported. */
export const importWords = {
  title: { zh: '导入标准框架', en: 'Import a framework' },
  heading: { zh: '导入一个标准框架', en: 'Import a framework of standards' },
  about: {
    zh: '选择一个 CASE 1.1 的 CFPackage 文件。没有收录过的框架会新建；已有的框架会得到新版本，条目的身份保持不变，旧版本仍可查阅。',
    en: 'Choose a CFPackage file of CASE 1.1. A framework that is new here is entered; one that is known gets its next version, whose items keep their identity, and earlier versions stay readable.',
  },
  file: { zh: 'CFPackage 文件', en: 'CFPackage file' },
  fileHint: { zh: 'JSON 格式，不超过 1 MB。', en: 'JSON, at most 1 MB.' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  drop: { zh: '或者把文件拖到这里', en: 'or drop it here' },
  found: {
    zh: (title: string, version: string, items: string) =>
      `《${title}》，版本 ${version || '未注明'}，${items} 个条目`,
    en: (title: string, version: string, items: string) =>
      `“${title}”, ${version ? `version ${version}` : 'no version named'}, ${items} items`,
  },
  missing: { zh: '请先选择一个文件', en: 'Choose a file first' },
  'too-large': {
    zh: '这个文件超过 1 MB，没有上传任何内容。',
    en: 'This file is larger than 1 MB. Nothing was sent.',
  },
  'not-json': {
    zh: '这个文件不是 JSON，没有上传任何内容。',
    en: 'This file is no JSON. Nothing was sent.',
  },
  'not-a-package': {
    zh: '这个文件里没有 CFDocument，不是 CFPackage，没有上传任何内容。',
    en: 'This file has no CFDocument, so it is no CFPackage. Nothing was sent.',
  },
  country: { zh: '国家代码', en: 'Country' },
  countryHint: {
    zh: '两个大写字母，例如 CN 或 GB。文件里已写明的，可以不填。',
    en: 'Two capital letters, such as CN or GB. Not needed where the file says it.',
  },
  start: { zh: '导入', en: 'Import' },
  created: {
    zh: (items: string, version: string) => `已导入：版本 ${version}，${items} 个条目。现在起以此为准。`,
    en: (items: string, version: string) =>
      `Imported: version ${version} with ${items} items holds from now on.`,
  },
  known: {
    zh: (version: string) => `版本 ${version} 早已收录，内容相同，没有任何改动。`,
    en: (version: string) => `Version ${version} was here already, word for word. Nothing was changed.`,
  },
  toFramework: { zh: '查看这个框架', en: 'See the framework' },
  faults: {
    zh: (n: string) => `文件里有 ${n} 处问题，没有导入任何内容`,
    en: (n: string) =>
      n === '1'
        ? 'One thing is wrong with the file; nothing was imported'
        : `${n} things are wrong with the file; nothing was imported`,
  },
  where: { zh: '位置', en: 'Where' },
  what: { zh: '问题', en: 'What' },
  notYours: {
    zh: '只有发布人和平台运维可以导入。',
    en: 'Only publishers and operators can import.',
  },
};
