export const words = {
  title: { zh: '学习路径', en: 'My path' },
  towards: { zh: '我的路径，通往', en: 'My path to' },
  and: { zh: '、', en: ', ' },
  stageGoal: {
    zh: (stage: string) => `${stage}阶段所需`,
    en: (stage: string) => `What ${stage.toLowerCase()} needs`,
  },
  standardsGoal: { zh: (n: number) => `${n} 条标准`, en: (n: number) => `${n} standards` },
  parts: {
    zh: (met: number, needed: number) => `所需 ${needed} 项，已完成 ${met} 项`,
    en: (met: number, needed: number) => `${met} of ${needed} parts done`,
  },
  awardHeld: { zh: '您已获得这份证书。', en: 'You have earned it.' },
  awardClosed: { zh: '这份证书不再颁发。', en: 'It is not issued any more.' },
  awardShort: {
    zh: (n: number) =>
      `还缺 ${n} 项：您已放到一边、无法打开，或者在您的日期之前学不完。“我已经会了”不能代替证书要求的完成记录。`,
    en: (n: number) =>
      `${n} more ${n === 1 ? 'part is' : 'parts are'} needed than this path holds: you set something aside, it is not open to you, or there is no time for it before your date. “I know this” does not stand in for completing what a certificate asks for.`,
  },
  left: {
    zh: (steps: number, time: string, day: string) =>
      `还有 ${steps} 步，约 ${time}；按现在的节奏，${day}前完成。`,
    en: (steps: number, time: string, day: string) =>
      `${steps} ${steps === 1 ? 'step' : 'steps'} to go, about ${time}. At your pace you arrive by ${day}.`,
  },
  arrived: { zh: '这条路径上没有待学的内容了。', en: 'Nothing is left to do on this path.' },
  changed: { zh: '路径有变化', en: 'Your path has changed' },
  pictureOf: {
    zh: '路径图：一条蜿蜒的小路，每一步是一块石头。下面的列表内容相同。',
    en: 'A picture of the path: a winding trail with a stone for each step. The lists below say the same.',
  },
  weekShort: { zh: (n: number) => `第${n}周`, en: (n: number) => `Week ${n}` },
  next: { zh: '接下来三步', en: 'Your next steps' },
  then: { zh: '之后', en: 'After that' },
  behind: { zh: '已经走过', en: 'Behind you' },
  skipped: { zh: '您放到一边的', en: 'What you set aside' },
  leftOut: { zh: '您已掌握，因此略去', en: 'Left out, because you can do it' },
  leftOutHint: {
    zh: '由您决定：想学的，随时可以放回路径。',
    en: 'It is up to you: put back whatever you want to learn all the same.',
  },
  beyond: { zh: '这些放不进路径', en: 'These do not fit' },
  noTime: { zh: '在您的时间内学不完', en: 'no time for it before your date' },
  closed: { zh: '它要求的内容您无法打开', en: 'something that it requires is not open to you' },
  tooLate: {
    zh: '因为推迟，在您的日期之前学不完',
    en: 'put off for too long to be done by your date',
  },
  waits: {
    zh: '它要求的内容被推迟，在您的日期之前学不完',
    en: 'it waits for what you put off, and so cannot be done by your date',
  },
  sooner: { zh: '不推迟了', en: 'Not later' },
  weeks: { zh: '一周一周地看', en: 'Week by week' },
  thisWeek: { zh: '本周', en: 'This week' },
  weekFrom: { zh: (day: string) => `${day}起`, en: (day: string) => `From ${day}` },
  freeWeek: { zh: '这一周没有安排。', en: 'Nothing planned.' },
  moreWeeks: {
    zh: (n: number) => `之后还有 ${n} 周。`,
    en: (n: number) => `And ${n} more ${n === 1 ? 'week' : 'weeks'} after these.`,
  },
  coverage: { zh: '目标覆盖了多少', en: 'How much of your goal is covered' },
  covered: {
    zh: (now: string, then: string) => `现在 ${now}，学完后 ${then}`,
    en: (now: string, then: string) => `${now} now, ${then} when you are done`,
  },
  uncovered: { zh: '这条路径上没有相应的内容', en: 'Nothing on this path covers it' },
  mastered: {
    zh: (right: number, tries: number, when: string) =>
      `您的测试表明已经掌握，不需要为它安排步骤：${tries} 次中答对 ${right} 次，最近一次：${when}。`,
    en: (right: number, tries: number, when: string) =>
      `Your tries show that you can do it, so it needs no step: ${right} of ${tries} right, the last one ${when}.`,
  },
  weak: {
    zh: (right: number, tries: number, when: string) =>
      `您的测试显得薄弱：${tries} 次中答对 ${right} 次，最近一次：${when}。`,
    en: (right: number, tries: number, when: string) =>
      `Your tries show it as weak: ${right} of ${tries} right, the last one ${when}.`,
  },
  growing: {
    zh: (right: number, tries: number, when: string) =>
      `正在进步：${tries} 次中答对 ${right} 次，最近一次：${when}。`,
    en: (right: number, tries: number, when: string) =>
      `You are getting there: ${right} of ${tries} right, the last one ${when}.`,
  },
  tooEarly: {
    zh: (right: number, tries: number, when: string) =>
      `测试次数还太少，不能说明什么：${tries} 次中答对 ${right} 次，最近一次：${when}。`,
    en: (right: number, tries: number, when: string) =>
      `Too few tries to say anything yet: ${right} of ${tries} right, the last one ${when}.`,
  },
  serves: { zh: '对应的标准', en: 'Standards it serves' },
  locked: { zh: '尚未开放', en: 'Locked' },
  available: { zh: '可以开始', en: 'Open' },
  inProgress: { zh: '学习中', en: 'In progress' },
  done: { zh: '已完成', en: 'Done' },
  skippedState: { zh: '已跳过', en: 'Set aside' },
  leftOutState: { zh: '已略去', en: 'Left out' },
  recognised: { zh: '已认可', en: 'Recognised' },
  pinned: { zh: '已固定', en: 'Pinned' },
  postponed: { zh: '已推迟', en: 'Postponed' },
  needs: { zh: (titles: string) => `先完成：${titles}`, en: (titles: string) => `First: ${titles}` },
  why: { zh: '为什么有这一步', en: 'Why this step?' },
  whyNot: { zh: '为什么略去', en: 'Why is it left out?' },
  whyOf: { zh: (title: string) => `：《${title}》`, en: (title: string) => ` (${title})` },
  nameOf: {
    zh: (action: string, title: string) => `${action}：${title}`,
    en: (action: string, title: string) => `${action}: ${title}`,
  },
  pin: { zh: '固定', en: 'Pin' },
  putBack: { zh: '放回路径', en: 'Put back' },
  unpin: { zh: '取消固定', en: 'Unpin' },
  swap: { zh: '换一个', en: 'Swap' },
  skip: { zh: '跳过', en: 'Skip' },
  postpone: { zh: '推迟', en: 'Later' },
  know: { zh: '我已经会了', en: 'I know this' },
  undo: { zh: '撤销', en: 'Undo' },
  end: { zh: '结束这条路径', en: 'End this path' },
  beginTitle: { zh: '您想走到哪里？', en: 'Where would you like to get to?' },
  beginWhy: {
    zh: '选一个目标和每周的时间，就有一条路径：先修在前，学过的不再学，每一步都说明理由。',
    en: 'Choose a goal and your time each week. You get a path: what comes first comes first, nothing twice, and every step tells you why.',
  },
  where: { zh: '目标', en: 'Goal' },
  kindCourse: { zh: '这门课程', en: 'This course' },
  kindStage: { zh: '我这个阶段所需', en: 'What my stage needs' },
  kindSubjects: { zh: '学科', en: 'Subjects' },
  kindAward: { zh: '证书或文凭', en: 'A certificate or diploma' },
  whichAward: { zh: '哪一种', en: 'Which one' },
  noAwards: { zh: '还没有可获得的证书。', en: 'No certificate can be earned yet.' },
  kindStandards: { zh: '教师标准', en: 'Professional standards' },
  whichFramework: { zh: '哪一套标准', en: 'Which framework' },
  whichStandards: { zh: '哪些部分', en: 'Which parts of it' },
  noFrameworks: { zh: '还没有可选的标准。', en: 'No framework of standards is there yet.' },
  courseHint: {
    zh: '也可以在课程页面上选“以此为目标”。',
    en: 'You can also open a course and choose “Make this my goal”.',
  },
  whichSubjects: { zh: '哪些学科（最多五个）', en: 'Which subjects (up to five)' },
  weekly: { zh: '每周时间', en: 'Time each week' },
  weeklyHint: { zh: '以分钟计，例如 120', en: 'In minutes, for example 120' },
  until: { zh: '希望完成的日期', en: 'Done by' },
  untilHint: { zh: '可以不填', en: 'Optional' },
  begin: { zh: '开始这条路径', en: 'Begin this path' },
  beginning: { zh: '正在安排……', en: 'Planning …' },
  makeGoal: { zh: '以此为目标', en: 'Make this my goal' },
};
