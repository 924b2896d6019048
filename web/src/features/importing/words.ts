export const words = {
  title: { zh: '批量导入', en: 'Import' },
  heading: { zh: '从表格导入课程', en: 'Import courses from a table' },
  about: {
    zh: '选择一个 CSV 文件。课程以网址为准：已有的会更新，没有的会新建，看不懂的行会说明原因，不会猜。发布者可以导入本机构的课程，以及尚未加入本平台的机构的课程。',
    en: 'Choose a CSV file. A course is known by its address: known ones are updated, new ones created, and rows that cannot be understood are listed with the reason. Nothing is guessed. A publisher imports courses of her own institution, and of institutions that take no part in the cloud yet.',
  },
  file: { zh: 'CSV 文件', en: 'CSV file' },
  fileHint: {
    zh: 'UTF-8 编码，第一行是列名，不超过 256 MB。',
    en: 'UTF-8, with the column names in the first row, at most 256 MB.',
  },
  fileMissing: { zh: '请先选择一个 CSV 文件', en: 'Choose a CSV file first' },
  tooLarge: {
    zh: (size: string) =>
      `这个文件有 ${size}，一次最多导入 256 MB。没有上传任何内容。请拆分成几个文件（每个都保留第一行的列名），再依次导入。`,
    en: (size: string) =>
      `This file has ${size}; at most 256 MB are imported at once. Nothing was sent. Split it into several files, each with the column names in its first row, and import them one after the other.`,
  },
  choose: { zh: '选择文件', en: 'Choose a file' },
  drop: { zh: '或者把文件拖到这里', en: 'or drop it here' },
  mapping: { zh: '列的对应方式', en: 'Mapping of columns' },
  mappingHint: {
    zh: '已保存的对应方式的名称；不填则用默认方式。',
    en: 'The name of a saved mapping. Leave empty for the usual one.',
  },
  start: { zh: '开始导入', en: 'Start the import' },
  sending: { zh: '正在上传', en: 'Uploading' },
  recent: { zh: '我的导入', en: 'My imports' },
  WAITING: { zh: '等待中', en: 'Waiting' },
  RUNNING: { zh: '进行中', en: 'Running' },
  DONE: { zh: '已完成', en: 'Finished' },
  FAILED: { zh: '未完成', en: 'Not finished' },
  reportTitle: { zh: '导入报告', en: 'Import report' },
  running: { zh: '正在导入', en: 'Importing' },
  runningNote: {
    zh: '可以离开此页，导入会继续。用这个网址随时回来查看。',
    en: 'You can leave this page: the import goes on. Come back to this address at any time.',
  },
  finished: { zh: '导入完成', en: 'The import is finished' },
  failed: { zh: '导入没有完成', en: 'The import did not finish' },
  failedNote: {
    zh: '已经导入的行会保留。修正文件后重新导入即可，不会重复。',
    en: 'Rows already imported are kept. Correct the file and import it again: nothing is doubled.',
  },
  rows: {
    zh: (read: string, total: string) => `已读 ${read} / ${total} 行`,
    en: (read: string, total: string) => `${read} of ${total} rows read`,
  },
  rowsAlone: { zh: (read: string) => `已读 ${read} 行`, en: (read: string) => `${read} rows read` },
  notYetFound: {
    zh: (n: string) => `已导入的内容正在进入搜索，还有 ${n} 项暂时搜不到。`,
    en: (n: string) => `What was imported is on its way into the search: ${n} changes are not found yet.`,
  },
  created: { zh: '新建', en: 'Created' },
  updated: { zh: '更新', en: 'Updated' },
  unchanged: { zh: '没有变化', en: 'Unchanged' },
  rejected: { zh: '未能导入', en: 'Rejected' },
  problems: { zh: '未能导入的行', en: 'Rows that were rejected' },
  notices: { zh: '已导入，但请核对的行', en: 'Rows that were taken and should be looked at' },
  line: { zh: '行号', en: 'Line' },
  reason: { zh: '原因', en: 'Reason' },
  folded: {
    zh: (n: string) => `显示其余 ${n} 行`,
    en: (n: string) => `Show the other ${n} rows`,
  },
  moreProblems: {
    zh: (n: string) => `另有 ${n} 行未列出。`,
    en: (n: string) => `${n} more rows are not listed.`,
  },
  toCatalogue: { zh: '在目录里查看', en: 'See them in the catalogue' },
  another: { zh: '再导入一个文件', en: 'Import another file' },
  notYours: {
    zh: '只有发布人和平台运维可以导入。',
    en: 'Only publishers and operators can import.',
  },
};
