/** What is said where an institution says which standards a resource serves. */
export const alignWords = {
  open: { zh: '说明它对应哪些标准', en: 'Say which standards it serves' },
  heading: { zh: '对应的标准', en: 'Standards it serves' },
  asOwner: {
    zh: '您代表资源的所有者说明。别人会看到这是所有者说的；其他院校作为评审方的说明不受影响。',
    en: 'You speak for the owner, and everybody reads that it is the owner’s word. What other institutions say as reviewers stays theirs.',
  },
  asReviewer: {
    zh: '您作为评审方，以您院校的名义说明。只能说明您担任专家的框架；专家由平台运维指定。',
    en: 'You speak for your institution as a reviewer, of the frameworks only that you are an expert of. Experts are appointed by the operator.',
  },
  none: { zh: '您的院校还没有说明。', en: 'Your institution has not said any.' },
  byAll: { zh: '由整个资源', en: 'by the whole of it' },
  byUnit: { zh: (unit: string) => `由单元“${unit}”`, en: (unit: string) => `by the unit “${unit}”` },
  addLegend: { zh: '加一条', en: 'Add one' },
  framework: { zh: '框架', en: 'Framework' },
  item: { zh: '条目', en: 'Item' },
  itemMissing: { zh: '请先选一个条目', en: 'Choose an item first' },
  servedBy: { zh: '由什么对应', en: 'Served by' },
  whole: { zh: '整个资源', en: 'The whole of it' },
  add: { zh: '加上', en: 'Add' },
  remove: { zh: '去掉', en: 'Remove' },
  removeNamed: { zh: (name: string) => `去掉：${name}`, en: (name: string) => `Remove: ${name}` },
  save: { zh: '保存说明', en: 'Save what is said' },
  saved: { zh: '已保存，上面已经写明是谁说的。', en: 'Saved. The list above says whose word it is.' },
  stale: {
    zh: '上面列出的是现在的说明，您刚才选的都还在。请核对后再保存一次。',
    en: 'The list above shows what is said now, and what you chose is still here. Look at both and save again.',
  },
};
