export const words = {
  heading: { zh: '暂停共享', en: 'Suspended sharing' },
  about: {
    zh: '被暂停的资源，除本院校的发布人外，谁也找不到、读不到、不能报名；已经报名的人照常学完。共享的约定都保留，恢复时按当时的约定生效。',
    en: 'Nobody but its own publishers finds, reads or enters what is suspended; whoever has enrolled goes on. What was agreed on sharing stays, and holds again as it then stands once this is lifted.',
  },
  own: {
    zh: '平台暂停了贵校这些资源的共享。',
    en: 'The platform has suspended the sharing of these resources of your institution.',
  },
  none: { zh: '现在没有被暂停的资源。', en: 'Nothing is suspended at present.' },
  because: { zh: (reason: string) => `理由：${reason}`, en: (reason: string) => `Reason: ${reason}` },
  since: { zh: (when: string) => `${when}起暂停`, en: (when: string) => `suspended, ${when}` },
  lift: { zh: '恢复共享', en: 'Lift' },
  liftOf: { zh: (title: string) => `恢复共享：${title}`, en: (title: string) => `Lift: ${title}` },
  lifted: { zh: '已恢复。', en: 'Lifted.' },
  suspend: { zh: '立即暂停共享', en: 'Suspend sharing now' },
  form: { zh: '暂停一项资源的共享', en: 'Suspend the sharing of a resource' },
  address: { zh: '资源的网址或编号', en: 'Address or identifier of the resource' },
  addressHint: {
    zh: '您看不到的资源也可以暂停，例如只在集群内共享的。',
    en: 'This may be one that you do not see, shared within a cluster only.',
  },
  noAddress: { zh: '这里面没有资源的编号。', en: 'There is no identifier of a resource in this.' },
  reason: { zh: '理由（资源的院校会看到）', en: 'Reason (its institution reads it)' },
  reasonHint: { zh: '请不要写到个人。', en: 'Say nothing about persons.' },
  suspended: {
    zh: '已暂停。除本院校的发布人外，没有人再看到它。',
    en: 'Suspended. Nobody but its own publishers sees it any more.',
  },
  list: { zh: '查看被暂停的资源', en: 'See what is suspended' },
};
