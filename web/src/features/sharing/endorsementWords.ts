export const words = {
  about: {
    zh: '由平台决定。作为集群的牵头院校，您可以说明是否赞成，平台和该校会看到。',
    en: 'The platform decides. For the cluster that you lead you may say whether you are for it; the platform and the institution read it.',
  },
  words: { zh: '一句话说明', en: 'In a sentence' },
  endorse: { zh: '赞成', en: 'Endorse' },
  against: { zh: '不赞成', en: 'Do not endorse' },
  endorseOf: { zh: (title: string) => `赞成：${title}`, en: (title: string) => `Endorse: ${title}` },
  againstOf: {
    zh: (title: string) => `不赞成：${title}`,
    en: (title: string) => `Do not endorse: ${title}`,
  },
  said: { zh: '已告诉平台。', en: 'The platform reads it.' },
  for: {
    zh: (cluster: number, words: string) => `第${cluster}集群的牵头院校赞成：${words}`,
    en: (cluster: number, words: string) => `The lead of cluster ${cluster} endorses it: ${words}`,
  },
  not: {
    zh: (cluster: number, words: string) => `第${cluster}集群的牵头院校不赞成：${words}`,
    en: (cluster: number, words: string) => `The lead of cluster ${cluster} does not endorse it: ${words}`,
  },
};
