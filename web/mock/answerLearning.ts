import type { Enrollment, Me, ProgressEvent } from '../src/api/types.ts';
import { resources } from './catalogue.ts';
import { type Ask, problem, type Reply } from './mockCloud.ts';
import { enrol, people } from './people.ts';

const enrollments: Record<string, Enrollment[]> = {
  teacher: [
    enrol(0, 2, '2026-11-20T10:00:00Z'),
    enrol(7, 0, '2026-11-18T12:30:00Z'),
    enrol(11, 4, '2026-09-03T09:00:00Z'),
  ],
};
const dismissed = new Set<string>();

export function answerLearning(ask: Ask): Reply | undefined {
  const [, room, id, verb] = ask.path.split('/');
  const me = ask.who ? people[ask.who] : undefined;
  if (!me || !ask.who) return { ...problem(401, 'UNAUTHENTICATED', ask) };
  if (room === 'me') {
    if (ask.method === 'PATCH') Object.assign(me as Me, ask.body);
    return { body: me };
  }
  enrollments[ask.who] ??= [];
  const mine = enrollments[ask.who] as Enrollment[];
  if (room === 'enrollments') return answerEnrollments(ask, mine, id);
  if (room === 'progress') {
    const results = (ask.body.events as ProgressEvent[]).map((event) => ({
      id: event.id,
      status: apply(event, mine),
    }));
    return { body: { results } };
  }
  if (room === 'recommendations' && verb === 'feedback') {
    if (ask.method === 'DELETE') dismissed.delete(id ?? '');
    else if (ask.body.kind !== 'SAVE') dismissed.add(id ?? '');
    return { status: 204 };
  }
  if (room === 'recommendations' && verb === 'contributions') return { body: contributions(mine) };
  if (room === 'recommendations') return { body: recommend(ask, mine) };
  return undefined;
}

function answerEnrollments(ask: Ask, mine: Enrollment[], id: string | undefined): Reply {
  if (ask.method === 'POST') {
    const before = mine.find((one) => one.resource.id === ask.body.resourceId);
    if (before) {
      before.state = 'ACTIVE';
      return { body: before };
    }
    const at = resources.findIndex((resource) => resource.id === ask.body.resourceId);
    if (at < 0) return problem(404, 'NOT_FOUND', ask);
    const made = enrol(at, 0, new Date().toISOString());
    mine.unshift(made);
    return { status: 201, body: made };
  }
  if (!id) return { body: { items: mine, next: null, total: mine.length } };
  const one = mine.find((enrollment) => enrollment.id === id);
  if (!one) return problem(404, 'NOT_FOUND', ask);
  if (ask.method === 'DELETE') one.state = 'WITHDRAWN';
  return { body: one };
}

const seen = new Set<string>();

function apply(event: ProgressEvent, mine: Enrollment[]): string {
  if (seen.has(event.id)) return 'DUPLICATE';
  seen.add(event.id);
  const one = mine.find((enrollment) => enrollment.id === event.enrollmentId);
  const unit = one?.units.find((candidate) => candidate.id === event.unitId);
  if (!one || !unit) return 'NOT_FOUND';
  if (unit.state !== 'COMPLETED') unit.state = event.kind === 'COMPLETED' ? 'COMPLETED' : 'STARTED';
  const done = one.units.filter((candidate) => candidate.state === 'COMPLETED').length;
  one.progress = done / one.units.length;
  if (done === one.units.length) one.state = 'COMPLETED';
  const next = one.units.find((candidate) => candidate.state !== 'COMPLETED');
  one.nextUnit = next ? { id: next.id } : null;
  return 'APPLIED';
}

function contributions(mine: Enrollment[]) {
  const steps = mine.slice(0, 2).map(({ resource: { id, title } }, n) => ({
    kind: 'STEP',
    resource: { id, title },
    count: 1,
    amount: 0.4 / (n + 1),
  }));
  const beside = [
    { kind: 'OTHERS', count: 3, amount: 0.05 },
    { kind: 'PROFILE', count: 1, amount: 0.1 },
    { kind: 'NOT_RELEVANT', count: 1, amount: -0.04 },
  ];
  const all = [...steps, ...beside];
  return {
    model: 'learnt-1-two-stages',
    score: all.reduce((sum, one) => sum + one.amount, 0),
    contributions: all,
  };
}

function recommend({ english }: Ask, mine: Enrollment[]) {
  const last = mine[0]?.resource;
  const items = resources
    .slice(12 + mine.reduce((sum, one) => sum + Math.round(one.progress * one.units.length), 0), 40)
    .filter((resource) => resource.state === 'PUBLISHED' && !dismissed.has(resource.id))
    .slice(0, 8)
    .map((resource, n) => ({
      resource,
      score: 1 - n / 10,
      reasons: last
        ? [
            {
              code: 'BECAUSE_COMPLETED',
              text: english
                ? `Because you completed a unit of “${last.title.en}”.`
                : `因为您完成了《${last.title.zh}》的一个单元。`,
              because: [{ id: last.id, title: last.title }],
            },
            {
              code: 'OTHERS_WENT_ON',
              text: english
                ? `${34 + n} teachers who took it went on to this one.`
                : `学过这门课的教师中有 ${34 + n} 位接着学了它。`,
            },
          ]
        : [
            {
              code: 'POPULAR',
              text: english ? 'Often taken by primary mathematics teachers.' : '小学数学教师常选这门课。',
            },
          ],
    }));
  return { items, model: 'mock', asOf: new Date().toISOString() };
}
