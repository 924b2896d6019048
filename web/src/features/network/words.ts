export const words = {
  title: { zh: '集群', en: 'Clusters' },
  heading: { zh: '十个集群，一张网络', en: 'The network of clusters' },
  about: {
    zh: '每个集群是“1＋M＋N”：一所牵头大学，几所协作院校，一起支持几所受援院校。课程在其中共建共享。',
    en: 'Each cluster is 1 + M + N: one leading university and several partners that together support several institutions. Courses are made and shared among them.',
  },
  cluster: { zh: (n: string) => `第${n}集群`, en: (n: string) => `Cluster ${n}` },
  count: {
    zh: (m: number, n: number) => `1＋${m}＋${n}`,
    en: (m: number, n: number) => `1 + ${m} + ${n}`,
  },
  none: { zh: '还没有登记集群。', en: 'No clusters have been entered yet.' },
};
