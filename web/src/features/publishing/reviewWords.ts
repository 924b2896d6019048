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
  submitted: {
    zh: '已提交，等待本校另一位发布人审核。',
    en: 'Submitted. A second publisher can review it now.',
  },
  published: { zh: '已发布，教师现在就能找到它。', en: 'Published. Teachers can find it now.' },
  withdrawn: { zh: '已撤回。', en: 'Withdrawn.' },
};
