import type { Institution, Kind, Phase, Resource, Stage } from '../src/api/types.ts';

// A small, realistic catalogue for developing the page without the services. Never part of what is built.

const institution = (id: string, zh: string, en: string): Institution => ({ id, name: { zh, en } });
export const institutions = [
  institution('ecnu', '华东师范大学', 'East China Normal University'),
  institution('bnu', '北京师范大学', 'Beijing Normal University'),
  institution('nenu', '东北师范大学', 'Northeast Normal University'),
  institution('ccnu', '华中师范大学', 'Central China Normal University'),
  institution('snnu', '陕西师范大学', 'Shaanxi Normal University'),
  institution('shnu', '上海师范大学', 'Shanghai Normal University'),
  institution('gannan-normal-university', '赣南师范大学', 'Gannan Normal University'),
  institution('lijiang-normal-university', '丽江师范学院', 'Lijiang Normal University'),
  institution('zhaotong-university', '昭通学院', 'Zhaotong University'),
  institution('sicnu', '四川师范大学', 'Sichuan Normal University'),
];

type Seed = [subject: string, zh: string, en: string, about: string, aboutEn: string];
const seeds: Seed[] = [
  [
    'MATHEMATICS',
    '小学数学教学设计',
    'Lesson design in primary mathematics',
    '从一节课的目标出发，学会写一份能上、能改、能分享的教学设计。',
    'Start from the aim of one lesson and learn to write a design that can be taught, changed and shared.',
  ],
  [
    'CHINESE',
    '整本书阅读的课堂组织',
    'Reading whole books in class',
    '怎样选书、分段、提问，让全班每个孩子都把一本书读完。',
    'How to choose, divide and question so that every child finishes the book.',
  ],
  [
    'ENGLISH',
    '乡村小学英语听说课',
    'Listening and speaking in rural primary schools',
    '没有外教和语音室，也能让孩子开口：二十个活动与录音。',
    'Twenty activities with recordings that get children speaking without a language lab.',
  ],
  [
    'PHYSICS',
    '用手机做物理实验',
    'Physics experiments with a phone',
    '用手机里的传感器测加速度、声音与光，一堂课做完一个实验。',
    'Measure acceleration, sound and light with the sensors of a phone, one experiment a lesson.',
  ],
  [
    'CHEMISTRY',
    '安全的微型化学实验',
    'Safe small-scale chemistry',
    '以滴为单位的三十个实验，药品少、花费小、看得清。',
    'Thirty experiments by the drop: little material, low cost, easy to see.',
  ],
  [
    'INFORMATION_TECHNOLOGY',
    '数据库原理与应用',
    'Databases: principles and use',
    '从一张学生成绩表开始，学会设计、查询和保护数据。',
    'From one table of marks to designing, querying and protecting data.',
  ],
  [
    'ARTIFICIAL_INTELLIGENCE',
    '教师的机器学习入门',
    'Machine learning for teachers',
    '弄懂推荐、分类与生成是怎么回事，并带学生做一个小项目。',
    'Understand recommending, classifying and generating, and lead a small project with your class.',
  ],
  [
    'CLASS_MANAGEMENT',
    '新教师的第一个学期',
    "A new teacher's first term",
    '开学第一周、第一次家长会、第一次公开课：一件一件来。',
    'The first week, the first parents’ evening, the first open class: one thing at a time.',
  ],
  [
    'MENTAL_HEALTH',
    '看见课堂里的情绪',
    'Seeing feelings in the classroom',
    '认识留守儿童常见的情绪信号，学会说第一句话。',
    'Recognise the signs in children whose parents work away, and learn what to say first.',
  ],
  [
    'SPECIAL_EDUCATION',
    '普通教室里的随班就读',
    'Inclusion in the ordinary classroom',
    '为有听力、视力与学习困难的孩子调整座位、任务与评价。',
    'Adapting seats, tasks and assessment for pupils with hearing, sight and learning needs.',
  ],
  [
    'EARLY_CHILDHOOD',
    '绘本与语言发展',
    'Picture books and language',
    '三到六岁孩子的语言怎样在共读中生长。',
    'How the language of three- to six-year-olds grows in shared reading.',
  ],
  [
    'PEDAGOGY',
    '形成性评价',
    'Formative assessment',
    '在教的时候就知道学得怎么样：提问、出口卡与即时反馈。',
    'Know how learning goes while teaching: questions, exit cards and feedback in time.',
  ],
];
const sequels: [string, string][] = [
  ['', ''],
  ['：案例与研讨', ': cases and discussion'],
  ['（二）', ' II'],
  ['实践工作坊', ': a workshop'],
];
const unitNames: [string, string][] = [
  ['先看一节课', 'Watch one lesson first'],
  ['目标与学情', 'Aims and learners'],
  ['设计第一个活动', 'Designing the first activity'],
  ['提问与倾听', 'Asking and listening'],
  ['当堂反馈', 'Feedback within the lesson'],
  ['和同事一起修改', 'Revising with colleagues'],
  ['上一遍，再想一遍', 'Teach it, think again'],
];
const phaseList: Phase[] = ['PRIMARY', 'JUNIOR', 'SENIOR', 'PRESCHOOL', 'SPECIAL', 'HIGHER'];
const stageList: Stage[] = ['IN_SERVICE', 'INDUCTION', 'PRE_SERVICE'];
const kindList: Kind[] = [
  'COURSE',
  'COURSE',
  'COURSE',
  'LAB',
  'COURSE',
  'TEACHING_RESOURCE',
  'COURSE',
  'DATABASE',
];

const idOf = (n: number) => `0192f000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const resources: Resource[] = Array.from({ length: 480 }, (_, n) => {
  const [subject, zh, en, about, aboutEn] = seeds[n % seeds.length] as Seed;
  const [sequelZh, sequelEn] = sequels[Math.floor(n / seeds.length) % sequels.length] as [string, string];
  const edition = Math.floor(n / (seeds.length * sequels.length));
  const count = 3 + (n % 5);
  const units = unitNames.slice(0, count).map(([unitZh, unitEn], at) => ({
    id: `${idOf(n)}-u${at + 1}`,
    title: { zh: unitZh, en: unitEn },
    minutes: 20 + 5 * ((n + at) % 6),
  }));
  return {
    id: idOf(n),
    kind: kindList[n % kindList.length] as Kind,
    title: {
      zh: `${zh}${sequelZh}${edition ? ` ${2020 + edition}` : ''}`,
      en: n % 17 === 3 ? null : `${en}${sequelEn}${edition ? ` ${2020 + edition}` : ''}`,
    },
    summary: { zh: about, en: n % 17 === 3 ? null : aboutEn },
    institution: institutions[n % institutions.length] as Institution,
    subject,
    phases: [phaseList[n % 6] as Phase, ...(n % 3 ? [] : [phaseList[(n + 1) % 6] as Phase])],
    stages: [stageList[n % 3] as Stage],
    languages: n % 4 ? ['zh'] : ['zh', 'en'],
    minutes: units.reduce((sum, unit) => sum + unit.minutes, 0),
    licence: 'CC BY-SA 4.0',
    version: 1 + (n % 3),
    state: n === 30 ? 'DRAFT' : n === 40 ? 'IN_REVIEW' : 'PUBLISHED',
    scope: 'PUBLIC',
    units,
    prerequisites: n > 20 && n % 2 === 0 ? [{ id: idOf(n - 12), title: { zh, en } }] : [],
    source:
      n % 5
        ? null
        : {
            url: `https://www.icourse163.org/course/${n}`,
            learners: 12_031 + 97 * n,
            ratings: 310,
            score: 4.7,
          },
    updatedAt: new Date(Date.UTC(2026, 9, 1 + (n % 28), 8)).toISOString(),
  } satisfies Resource;
});
