/** What is said of those who speak for a framework. */
export const expertWords = {
  heading: { zh: '框架的专家', en: 'Experts of this framework' },
  about: {
    zh: '专家代表这个框架：认可标准之间的对应，也能作为评审方说明哪些资源对应它的条目。',
    en: 'Experts speak for the framework: they approve links to others, and say as reviewers which resources serve its items.',
  },
  none: { zh: '还没有指定专家。', en: 'Nobody has been appointed yet.' },
  since: { zh: (when: string) => `${when}起`, en: (when: string) => `since ${when}` },
  dismiss: { zh: '不再担任', en: 'End' },
  dismissNamed: {
    zh: (name: string) => `${name}不再担任专家`,
    en: (name: string) => `End the appointment of ${name}`,
  },
  dismissed: {
    zh: '已不再担任。此前认可的内容仍然有效；需要时可以重新指定。',
    en: 'Ended. What was approved before stays approved; the person can be appointed again.',
  },
  appointHeading: { zh: '指定一位专家', en: 'Appoint an expert' },
  person: { zh: '对方的编号', en: 'Number of the person' },
  personHint: {
    zh: '请对方在“我的资料”页上查看自己的编号，告诉您。',
    en: 'Everybody finds the own number on “My profile”; ask for it.',
  },
  personWrong: {
    zh: '编号由 32 个十六进制数字和 4 个连字符组成，请照原样填写',
    en: 'A number has 32 hexadecimal digits and 4 hyphens; copy it as it stands on the profile',
  },
  name: { zh: '姓名', en: 'Name' },
  nameHint: { zh: '在这份名单里怎样称呼。', en: 'As the list is to show it.' },
  nameMissing: { zh: '请填写姓名', en: 'Say the name' },
  appoint: { zh: '指定', en: 'Appoint' },
  appointed: { zh: '已指定。', en: 'Appointed.' },
};
