export const words = {
  heading: { zh: '共享', en: 'Sharing' },
  about: {
    zh: '这项资源向谁开放、可以做什么、到哪一天为止。收回以后，已经报名的人照常学完。',
    en: 'Whom this reaches, for what, and until when. When you take it back, whoever has enrolled goes on learning.',
  },
  first: { zh: '随发布生效', en: 'as published' },
  byPublication: { zh: '发布时提出', en: 'asked for by publishing it' },
  byLead: { zh: '由牵头院校提出', en: 'asked for by its lead' },
  leadAsks: {
    zh: '集群的牵头院校希望贵校共享给集群。由贵校决定；同意后即生效。',
    en: 'The lead of the cluster wishes that you share it with the cluster. You decide; if you agree, it holds.',
  },
  decide: { zh: '去答复', en: 'Answer it' },
  because: { zh: (reason: string) => `理由：${reason}`, en: (reason: string) => `Reason: ${reason}` },
  published: {
    zh: '该校两人已为本校发布，希望对所有人公开。',
    en: 'Two people have published it for their institution and wish it to be there for everyone.',
  },
  why: { zh: '不同意的理由（可不填）', en: 'Why you decline (may be left empty)' },
  mine: {
    zh: '由您提出或编写，等待另一个人同意',
    en: 'You asked for it or wrote it; somebody else decides',
  },
  withdraw: { zh: '收回', en: 'Take back' },
  withdrawn: { zh: '已收回。', en: 'Taken back.' },
  nobody: {
    zh: '现在只有本院校的发布人能看到。',
    en: 'At present only the publishers of your institution see it.',
  },
  share: { zh: '共享给更多的人', en: 'Share with more people' },
  withWhom: { zh: '共享给', en: 'Share with' },
  institutions: { zh: '院校', en: 'Institutions' },
  institutionsHint: { zh: '可以选几所。', en: 'You can choose several.' },
  purposes: { zh: '可以', en: 'They may' },
  from: { zh: '从哪一天起', en: 'From' },
  to: { zh: '到哪一天为止（可不填）', en: 'Until (may be left open)' },
  ask: { zh: '申请共享', en: 'Ask to share' },
  asked: { zh: '申请已发出。', en: 'Asked for.' },
  more: {
    zh: '更早结束的共享',
    en: 'Earlier sharing',
  },
  requests: { zh: '共享申请', en: 'Requests to share' },
  requestsAbout: {
    zh: '集群共享由牵头院校同意，全国和公开共享由平台同意，院校内部由第二个人同意。',
    en: 'A cluster’s lead agrees to sharing in the cluster, the platform to sharing nationally and publicly, and inside an institution a second person.',
  },
  none: { zh: '没有等您决定的申请。', en: 'Nothing is waiting for your decision.' },
  approve: { zh: '同意', en: 'Agree' },
  decline: { zh: '不同意', en: 'Decline' },
  approveOf: { zh: (title: string) => `同意：${title}`, en: (title: string) => `Agree: ${title}` },
  declineOf: { zh: (title: string) => `不同意：${title}`, en: (title: string) => `Decline: ${title}` },
  done: { zh: '已处理。', en: 'Decided.' },
  cluster: { zh: (n: number) => `第${n}集群`, en: (n: number) => `Cluster ${n}` },
  since: { zh: (day: string) => `自${day}起`, en: (day: string) => `from ${day}` },
  until: { zh: (day: string) => `至${day}前`, en: (day: string) => `before ${day}` },
};

export const scopes = {
  PRIVATE: { zh: '仅发布人', en: 'Publishers only' },
  INSTITUTION: { zh: '本院校', en: 'Your institution' },
  CLUSTER: { zh: '本集群', en: 'Your cluster' },
  SELECTED: { zh: '指定院校', en: 'Selected institutions' },
  NATIONAL: { zh: '全国院校', en: 'All institutions' },
  PUBLIC: { zh: '公开', en: 'Everyone' },
};

/** Who has to agree to a scope, besides the one who asks. */
export const whoAgrees = {
  PRIVATE: { zh: '不扩大范围，立即生效。', en: 'It widens nothing and holds at once.' },
  INSTITUTION: { zh: '由本校第二个人同意。', en: 'A second person of your institution agrees.' },
  CLUSTER: { zh: '由集群的牵头院校同意。', en: 'The institution that leads the cluster agrees.' },
  SELECTED: { zh: '由本校第二个人同意。', en: 'A second person of your institution agrees.' },
  NATIONAL: { zh: '由平台同意。', en: 'The platform agrees.' },
  PUBLIC: { zh: '由平台同意。', en: 'The platform agrees.' },
};

export const purposes = {
  READ: { zh: '阅读', en: 'read' },
  ENROL: { zh: '报名学习', en: 'enrol' },
  COPY: { zh: '复制', en: 'copy' },
  ADAPT: { zh: '改编', en: 'adapt' },
  TEACH: { zh: '用于教学', en: 'teach with it' },
};

export const states = {
  REQUESTED: { zh: '等待同意', en: 'Waiting' },
  ACTIVE: { zh: '已共享', en: 'Shared' },
  DECLINED: { zh: '未获同意', en: 'Declined' },
  WITHDRAWN: { zh: '已收回', en: 'Taken back' },
};
