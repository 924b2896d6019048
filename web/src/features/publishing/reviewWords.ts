export const words = {
  heading: { zh: '发布', en: 'Publishing' },
  edit: { zh: '修改', en: 'Edit' },
  submit: { zh: '提交审核', en: 'Submit for review' },
  publish: { zh: '发布', en: 'Publish' },
  publishHint: {
    zh: '发布后所有能看到的教师立即能找到它。写作者本人不能发布。',
    en: 'Once published, teachers find it at once. Its author cannot publish it.',
  },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  askTitle: { zh: '从目录撤回？', en: 'Withdraw from the catalogue?' },
  askDetail: {
    zh: '教师将不再找到它；已经报名的教师可以继续学完。要再次发布，需重新提交审核。',
    en: 'Teachers will no longer find it. Those already enrolled can finish. To bring it back it must be reviewed again.',
  },
  keep: { zh: '不撤回', en: 'Keep it' },
  next: { zh: (n: string) => `编写第 ${n} 版`, en: (n: string) => `Write version ${n}` },
  nextDraft: { zh: (n: string) => `第 ${n} 版是草稿`, en: (n: string) => `Version ${n} is a draft` },
  nextReview: {
    zh: (n: string) => `第 ${n} 版正在等待审核`,
    en: (n: string) => `Version ${n} is waiting for review`,
  },
  goOn: { zh: '继续编写', en: 'Go on writing' },
  publishNext: { zh: (n: string) => `发布第 ${n} 版`, en: (n: string) => `Publish version ${n}` },
  discard: { zh: '丢弃草稿', en: 'Discard the draft' },
  discardTitle: { zh: '丢弃下一版的草稿？', en: 'Discard the draft of the next version?' },
  discardDetail: {
    zh: '草稿会被删除，不能恢复。已发布的版本不变。',
    en: 'The draft is deleted for good. The published version stays as it is.',
  },
  keepDraft: { zh: '保留', en: 'Keep it' },
  units: { zh: '单元', en: 'Units' },
  nextPublished: {
    zh: '新版本已发布。正在学的教师会看到有什么变化。',
    en: 'The new version is published. Those who are learning are told what is new.',
  },
  discarded: { zh: '草稿已丢弃。', en: 'The draft is discarded.' },
  submitted: {
    zh: '已提交，等待本校另一位发布人审核。',
    en: 'Submitted. A second publisher can review it now.',
  },
  published: { zh: '已发布，教师现在就能找到它。', en: 'Published. Teachers can find it now.' },
  waits: {
    zh: '已为本校发布；对所有人公开，正等待平台同意。',
    en: 'Published for your institution; waits for the platform’s approval to be there for everyone.',
  },
  withdrawn: { zh: '已撤回。', en: 'Withdrawn.' },
};
