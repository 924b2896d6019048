export const words = {
  title: { zh: '保存的搜索', en: 'Saved searches' },
  about: {
    zh: '有您能看到的新内容时，这里和目录页会告诉您。',
    en: 'When something new that you may see matches, you are told here and in the catalogue.',
  },
  save: { zh: '保存这次搜索', en: 'Save this search' },
  saved: { zh: '已保存；有新内容时会告诉您。', en: 'Saved. You will be told of new results.' },
  mine: { zh: '我保存的搜索', en: 'My saved searches' },
  none: {
    zh: '还没有保存的搜索。在目录里搜索，然后点“保存这次搜索”。',
    en: 'None yet. Search the catalogue, then choose “Save this search”.',
  },
  toCatalogue: { zh: '去目录搜索', en: 'Search the catalogue' },
  fresh: {
    zh: (n: string) => `${n} 项新内容`,
    en: (n: string) => (n === '1' ? '1 new result' : `${n} new results`),
  },
  nothingNew: { zh: '没有新内容', en: 'Nothing new' },
  notice: {
    zh: (name: string, n: string) => `“${name}”有 ${n} 项新内容`,
    en: (name: string, n: string) =>
      n === '1' ? `1 new result for “${name}”` : `${n} new results for “${name}”`,
  },
  drop: { zh: '删除', en: 'Remove' },
  dropNamed: {
    zh: (name: string) => `删除保存的搜索：${name}`,
    en: (name: string) => `Remove the saved search ${name}`,
  },
};
