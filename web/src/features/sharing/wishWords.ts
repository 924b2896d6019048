export const words = {
  heading: { zh: '请这所院校共享给集群', en: 'Ask its institution to share it with your cluster' },
  about: {
    zh: '由资源所属院校决定；对方同意即共享给整个集群，您的同意已包含在申请里。',
    en: 'The institution that owns it decides. If it agrees, the whole cluster has it: by asking you have agreed.',
  },
  purposes: { zh: '希望可以', en: 'The cluster may' },
  from: { zh: '从哪一天起（不填为今天）', en: 'From (today where left open)' },
  to: { zh: '到哪一天为止（可不填）', en: 'Until (may be left open)' },
  ask: { zh: '提出申请', en: 'Ask' },
  asked: { zh: '申请已发给该校。', en: 'Its institution has been asked.' },
  because: { zh: (reason: string) => `理由：${reason}`, en: (reason: string) => `Reason: ${reason}` },
};
