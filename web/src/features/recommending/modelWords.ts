export const modelWords = {
  title: { zh: '推荐模型', en: 'Models of recommendation' },
  heading: { zh: '推荐由什么得出', en: 'What recommendations are judged by' },
  notYours: { zh: '只有平台运维可以查看。', en: 'Only operators can see this.' },
  serving: { zh: (name: string) => `现在使用：${name}`, en: (name: string) => `In use now: ${name}` },
  about: {
    zh: '每个模型在启用前都要试用：用教师最后学习的一项内容作检验，模型和统计都没有见过它。统计明显更好时，继续使用统计。',
    en: 'A model is tried before it is used: on the last item of teachers, which neither the model nor the counts have seen. Where counts are clearly better, they stay in use.',
  },
  running: {
    zh: (step: number, of: number) => `正在学习：第 ${step} 步，共 ${of} 步`,
    en: (step: number, of: number) => `Learning: step ${step} of ${of}`,
  },
  failed: {
    zh: (why: string) => `上次学习没有成功：${why}`,
    en: (why: string) => `It failed last time: ${why}`,
  },
  none: {
    zh: '还没有学习得出的模型，推荐按统计得出。',
    en: 'No model has been learnt yet; recommendations are judged by counts.',
  },
  model: { zh: (n: number) => `模型 ${n}`, en: (n: number) => `Model ${n}` },
  counts: { zh: '只用统计', en: 'Counts alone' },
  learnt: { zh: '使用模型', en: 'This model' },
  difference: { zh: '相差', en: 'Difference' },
  error: { zh: (n: string) => `标准误 ${n}`, en: (n: string) => `standard error ${n}` },
  gains: {
    zh: (people: string) => `前十位的排序质量（NDCG@10），在 ${people} 位教师身上试用`,
    en: (people: string) => `Quality of the first ten places (NDCG@10), tried on ${people} teachers`,
  },
  untried: { zh: '没有试用过。', en: 'It was not tried.' },
  serves: { zh: '统计没有更好，可以使用', en: 'Counts are not better: it may be used' },
  refused: { zh: '统计更好，不使用', en: 'Counts are better: it is not used' },
  madeAt: { zh: (at: string) => `得出于${at}`, en: (at: string) => `Learnt ${at}` },
  from: {
    zh: (people: string, items: string) => `来自 ${people} 位教师，${items} 项资源`,
    en: (people: string, items: string) => `From ${people} teachers, ${items} resources`,
  },
  fit: {
    zh: (share: string) => `完全符合教师资料的资源多计 ${share}`,
    en: (share: string) => `What fits a teacher’s profile in everything counts ${share} more`,
  },
};
