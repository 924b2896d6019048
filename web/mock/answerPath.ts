import type { LearningPath, PathStep, StepChoice, StepState } from '../src/features/paths/path.ts';
import { resources } from './catalogue.ts';
import type { Ask, Reply } from './mockCloud.ts';

const choices = new Map<string, StepChoice>();
const onPath = new Map<string, boolean>([['teacher', true]]);

const awards = [
  {
    id: 'award-1',
    level: 'CERTIFICATE',
    title: { zh: '小学数学教学证书', en: 'Certificate in teaching primary mathematics' },
  },
  { id: 'award-2', level: 'DIPLOMA', title: { zh: '课堂管理文凭', en: 'Diploma in managing a class' } },
].map((award) => ({
  ...award,
  state: 'OPEN',
  institution: { id: 'ecnu', name: { zh: '华东师范大学', en: 'East China Normal University' } },
}));
let wanted: string | null = null;

/** One path of ten steps on which a teacher has walked for a while. */
export function answerPath(ask: Ask): Reply | undefined {
  const [, room, , steps, id] = ask.path.split('/');
  if (room === 'awards') return { body: { items: awards, next: null, total: awards.length } };
  if (room !== 'paths' || !ask.who) return undefined;
  if (ask.method === 'POST' && !steps) {
    onPath.set(ask.who, true);
    wanted = (ask.body.goal as LearningPath['goal']).award ?? null;
  }
  if (ask.method === 'DELETE' && !steps) {
    onPath.set(ask.who, false);
    return { status: 204 };
  }
  if (steps && id) {
    if (ask.method === 'POST') choices.set(id, ask.body.choice as StepChoice);
    else choices.delete(id);
  }
  if (!onPath.get(ask.who)) return { status: 204 };
  return { body: pathOf(ask) };
}

const awardGoal = (): LearningPath['goalAward'] => {
  const award = awards.find(({ id }) => id === wanted);
  return (
    award && { ...award, institutionName: award.institution.name, open: true, held: false, needed: 5, met: 2 }
  );
};

const states: StepState[] = [
  'RECOGNISED',
  'DONE',
  'IN_PROGRESS',
  'AVAILABLE',
  'LOCKED',
  'AVAILABLE',
  'LOCKED',
  'LOCKED',
  'AVAILABLE',
  'LOCKED',
  'LEFT_OUT',
];

const leftOut = (english: boolean) => ({
  code: 'MASTERED',
  text: english
    ? 'Left out, because your tries show that you can do it: 2.11 Designing lessons (9 of 10 right)'
    : '略去，因为您的测试表明已经掌握：2.11 教学设计（10 次中答对 9 次）',
  hint: false,
  because: [],
});

function pathOf({ english }: Ask): LearningPath {
  const picked = [0, 12, 24, 2, 36, 7, 19, 43, 11, 48, 31].map(
    (at) => resources[at] as (typeof resources)[number],
  );
  const steps = picked.map((resource, at): PathStep => {
    const planned = states[at] as StepState;
    const choice = choices.get(resource.id);
    const pinned = planned === 'LEFT_OUT' && choice === 'PINNED' ? 'AVAILABLE' : planned;
    const state = choice === 'SKIPPED' ? 'SKIPPED' : pinned;
    const behind = state === 'DONE' || state === 'RECOGNISED';
    const needs = state === 'LOCKED' ? [picked[at === 4 ? 2 : at - 1]?.id ?? ''] : [];
    return {
      resource: { ...resource, institutionName: resource.institution.name },
      state,
      minutes: resource.minutes ?? 60,
      minutesLeft: behind || state === 'SKIPPED' || state === 'LEFT_OUT' ? 0 : (resource.minutes ?? 60),
      prerequisites: needs,
      covers: ['MATHEMATICS/PRIMARY'],
      standards:
        at % 3
          ? []
          : [
              {
                id: `standard-${at}`,
                code: `2.${at + 1}`,
                title: { zh: '教学设计', en: 'Designing lessons' },
              },
            ],
      choice: choice ?? null,
      reasons:
        state === 'LEFT_OUT'
          ? [leftOut(english)]
          : [
              {
                code: 'CLOSES',
                text: english
                  ? 'Covers part of what you want: Mathematics, primary school'
                  : '覆盖您目标中的一部分：小学数学',
                hint: false,
                because: [],
              },
              {
                code: 'OFTEN_NEXT',
                text: english
                  ? 'Only a hint for the order: 34 teachers who took it went on here'
                  : '仅供安排顺序参考：有 34 位教师接着学习了它',
                hint: true,
                because: [],
              },
            ],
    };
  });
  const ahead = steps.filter((step) => step.minutesLeft > 0);
  const weeks = ahead.map((step, at) => ({
    from: new Date(Date.now() + 7 * at * 86_400_000).toISOString().slice(0, 10),
    minutes: step.minutesLeft,
    portions: [{ resource: step.resource.id, minutes: step.minutesLeft }],
  }));
  return {
    id: 'p1',
    goal: wanted ? { kind: 'AWARD', award: wanted } : { kind: 'STAGE' },
    goalAward: awardGoal(),
    weeklyMinutes: 120,
    version: 3,
    madeAt: new Date().toISOString(),
    steps,
    minutesLeft: ahead.reduce((sum, step) => sum + step.minutesLeft, 0),
    finishedBy: weeks.at(-1)?.from ?? null,
    weeks,
    coverage: [
      {
        standard: 'MATHEMATICS/PRIMARY',
        name: english ? 'Mathematics, primary school' : '小学数学',
        now: 0.35,
        then: 0.82,
      },
      {
        standard: 'PEDAGOGY/PRIMARY',
        name: english ? 'Pedagogy, primary school' : '小学教育学',
        now: 0.1,
        then: 0.64,
      },
      {
        standard: 'standard-10',
        name: english ? '2.11 Designing lessons' : '2.11 教学设计',
        now: 1,
        then: 1,
        tried: { judgement: 'MASTERED', right: 9, tries: 10, lastAt: new Date().toISOString() },
      },
    ],
    changes: [
      {
        kind: 'DONE',
        resource: picked[1]?.id ?? '',
        why: 'COMPLETED',
        text: english ? `Done: you completed “${picked[1]?.title.en}”` : `已完成：《${picked[1]?.title.zh}》`,
      },
      {
        kind: 'OPENED',
        resource: picked[2]?.id ?? '',
        why: 'PREREQUISITE_COMPLETED',
        text: english
          ? `“${picked[2]?.title.en}” is open now, because you completed “${picked[1]?.title.en}”`
          : `因为您完成了《${picked[1]?.title.zh}》，《${picked[2]?.title.zh}》现在可以开始了`,
      },
    ],
    beyond: [],
  };
}
