import { flowWords } from './flowWords.ts';

export const words = {
  title: { zh: '集群', en: 'Clusters' },
  heading: { zh: '共享的网络', en: 'The network that shares' },
  about: {
    zh: '每个集群是“1＋M＋N”：一所牵头大学，几所协作院校，一起支持几所受援院校；教育集团的成员一律平等。课程在其中共建共享。',
    en: 'Each cluster is 1 + M + N: one leading university and several partners that together support several institutions. A group of schools has equal members. Courses are made and shared among them.',
  },
  cluster: { zh: (n: string) => `第${n}集群`, en: (n: string) => `Cluster ${n}` },
  group: { zh: (n: string) => `第${n}教育集团`, en: (n: string) => `Group of schools ${n}` },
  count: {
    zh: (m: number, n: number) => `1＋${m}＋${n}`,
    en: (m: number, n: number) => `1 + ${m} + ${n}`,
  },
  members: { zh: (n: number) => `${n}名成员`, en: (n: number) => `${n} members` },
  none: { zh: '还没有登记集群。', en: 'No clusters have been entered yet.' },
  nobody: { zh: '这一天还没有成员。', en: 'Nobody was in it on that day.' },
  at: { zh: '网络在哪一天的样子', en: 'The network as on' },
  atHint: {
    zh: '院校的角色有起止日期：选一个过去的日子，看当时的网络。',
    en: 'Roles begin and end on days: choose a past one to see the network as it was.',
  },
  picture: {
    zh: (cluster: string) => `${cluster}的图：牵头院校连着协作院校，再连着受援院校；内容与旁边的表格相同`,
    en: (cluster: string) =>
      `A picture of ${cluster}: the lead is joined to its partners, and these to the institutions they support; the table beside it says the same`,
  },
  pictureWithFlows: {
    zh: (cluster: string) =>
      `${cluster}的图：牵头院校连着协作院校，再连着受援院校；箭头是资源的流动，越宽用得越多；内容与旁边的两个表格相同`,
    en: (cluster: string) =>
      `A picture of ${cluster}: the lead is joined to its partners, and these to the institutions they support; arrows are flows of reuse, the wider the more; the two tables beside it say the same`,
  },
  together: flowWords.together,
  institution: { zh: '院校', en: 'Institution' },
  role: { zh: '角色', en: 'Role' },
  since: { zh: '起始日期', en: 'Since' },
  until: { zh: '截止日期', en: 'Until' },
};

export const invitationWords = {
  heading: { zh: '邀请', en: 'Invitations' },
  none: { zh: '没有待答复的邀请。', en: 'No invitation is waiting for an answer.' },
  toYou: {
    zh: (cluster: string, role: string, day: string) => `${cluster}邀请贵校担任${role}，自${day}起`,
    en: (cluster: string, role: string, day: string) => `${cluster} invites you as ${role}, from ${day}`,
  },
  fromYou: {
    zh: (name: string, role: string, day: string) => `已邀请${name}担任${role}，自${day}起，等待答复`,
    en: (name: string, role: string, day: string) =>
      `${name} is invited as ${role} from ${day} and has not answered yet`,
  },
  accept: { zh: '接受', en: 'Accept' },
  decline: { zh: '谢绝', en: 'Decline' },
  answered: { zh: '已答复。', en: 'Answered.' },
  inviteHeading: { zh: '邀请一所院校', en: 'Invite an institution' },
  into: { zh: '加入', en: 'Into' },
  whom: { zh: '院校', en: 'Institution' },
  as: { zh: '角色', en: 'As' },
  from: { zh: '自哪一天起', en: 'From' },
  invite: { zh: '发出邀请', en: 'Invite' },
  invited: { zh: '邀请已发出，等对方答复。', en: 'Invited; the institution will answer.' },
};

export const handOverWords = {
  heading: { zh: '移交牵头', en: 'Hand over the lead' },
  headingOf: {
    zh: (cluster: string) => `移交${cluster}的牵头`,
    en: (cluster: string) => `Hand over the lead of ${cluster}`,
  },
  to: { zh: '由谁牵头', en: 'Who leads' },
  from: { zh: '从哪一天起', en: 'From which day on' },
  former: { zh: '原牵头院校成为', en: 'The one that led becomes' },
  leaves: { zh: '退出', en: 'nothing: it leaves' },
  handOver: { zh: '移交', en: 'Hand over' },
  done: { zh: '已移交，从那一天起生效。', en: 'Handed over; it holds from that day on.' },
};
