export const words = {
  heading: { zh: '预先同意', en: 'Approved in advance' },
  about: {
    zh: '这些院校由两个人发布、对所有人公开的内容立即公开；其他院校的每一次都等待平台同意。',
    en: 'What two people of these institutions publish for everyone is there at once; of other institutions each publication waits for the platform.',
  },
  own: {
    zh: '平台已预先同意：贵校由两个人发布、对所有人公开的内容立即公开。',
    en: 'The platform has approved in advance: what two people of your institution publish for everyone is there at once.',
  },
  ownNone: {
    zh: '平台没有预先同意贵校对所有人公开：发布后先对本校可见，再等待平台同意。',
    en: 'The platform has not approved in advance what your institution publishes for everyone: your institution has it first, and it waits for the platform.',
  },
  all: { zh: (n: string) => `显示全部（${n}所）`, en: (n: string) => `Show all ${n}` },
  fromNetwork: { zh: '随集群网络而来', en: 'came with the network' },
  notNow: { zh: '今天无效', en: 'does not hold today' },
  takeBack: { zh: '收回', en: 'Take back' },
  takeBackOf: { zh: (name: string) => `收回：${name}`, en: (name: string) => `Take back: ${name}` },
  takenBack: { zh: '已收回。已经公开的仍然公开。', en: 'Taken back. What is public stays so.' },
  give: { zh: '预先同意一所院校', en: 'Approve an institution in advance' },
  institution: { zh: '院校', en: 'Institution' },
  choose: { zh: '请选择', en: 'Choose' },
  from: { zh: '从哪一天起（不填为今天）', en: 'From (today where left open)' },
  to: { zh: '到哪一天为止（可不填）', en: 'Until (may be left open)' },
  waiting: {
    zh: '同时同意该校已在等待的发布',
    en: 'Agree as well to what already waits of its publications',
  },
  approve: { zh: '预先同意', en: 'Approve in advance' },
  given: { zh: '已预先同意。', en: 'Approved in advance.' },
  since: { zh: (day: string) => `自${day}起`, en: (day: string) => `from ${day}` },
  until: { zh: (day: string) => `至${day}前`, en: (day: string) => `before ${day}` },
};
