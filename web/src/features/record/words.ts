export const words = {
  title: { zh: '我的发展档案', en: 'My record' },
  heading: { zh: '一份跟随一生的发展档案', en: 'One record, for a whole career' },
  about: {
    zh: '课程和证书会自动记入；院校只能补充和更正自己写的内容，谁也不能删改。档案属于您，换学校时跟您走。',
    en: 'Courses and certificates enter themselves. Institutions add and correct only what they wrote, and nobody can remove anything. It is yours and goes with you from school to school.',
  },
  none: {
    zh: '档案还是空的。学完一门课程后，它会成为第一条记录。',
    en: 'Your record is still empty. The first course you complete becomes its first entry.',
  },
  toLearning: { zh: '去我的学习', en: 'Go to my learning' },
  stages: { zh: '职业阶段', en: 'Career stages' },
  count: {
    zh: (n: number) => `共 ${n} 条记录`,
    en: (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'}`,
  },
  print: { zh: '打印版（PDF）', en: 'For printing (PDF)' },
  take: { zh: '整份带走（JSON，可离线核验）', en: 'Take it along whole (JSON, verifiable offline)' },
  more: { zh: '显示更早记入的', en: 'Show earlier entries' },
  corrected: { zh: '已由后来的记录更正', en: 'Corrected by a later entry' },
  withdrawn: { zh: '已由写入的院校撤回', en: 'Taken back by the institution that wrote it' },
  because: { zh: (why: string) => `：${why}`, en: (why: string) => `: ${why}` },
  proves: { zh: '对应标准', en: 'Evidence for' },
  shares: { zh: '哪些院校可以补充我的档案', en: 'Who may add to my record' },
  sharesAbout: {
    zh: '您学习课程的院校本来就可以补充。您还可以允许别的院校：它能写入新的记录，只知道另有几条记录，看不到内容。',
    en: 'Institutions whose courses you take may add to it already. You can allow others: they may write new entries and see how many there are elsewhere, not what they say.',
  },
  since: { zh: (day: string) => `自${day}起`, en: (day: string) => `since ${day}` },
  ended: { zh: (day: string) => `已于${day}结束`, en: (day: string) => `ended ${day}` },
  institution: { zh: '院校', en: 'Institution' },
  choose: { zh: '请选择', en: 'Choose one' },
  chooseFirst: { zh: '请先选择一所院校', en: 'Choose an institution first' },
  allow: { zh: '允许补充', en: 'Allow it' },
  allowed: { zh: '已允许。您可以随时收回。', en: 'Allowed. You can end this at any time.' },
  end: { zh: '不再允许', en: 'End' },
  endOf: { zh: (name: string) => `不再允许${name}`, en: (name: string) => `End: ${name}` },
};

export const entryKinds = {
  COMPLETION: { zh: '完成课程', en: 'Course completed' },
  CERTIFICATE: { zh: '证书', en: 'Certificate' },
  TRAINING: { zh: '培训', en: 'Training' },
  EXCHANGE: { zh: '交流', en: 'Exchange' },
  RECOGNITION: { zh: '表彰', en: 'Recognition' },
  SERVICE: { zh: '服务', en: 'Service' },
  OTHER: { zh: '其他', en: 'Other' },
};
