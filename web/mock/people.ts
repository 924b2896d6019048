import type { Enrollment, Me } from '../src/api/types.ts';
import { resources } from './catalogue.ts';

const ecnu = { id: 'ecnu', name: { zh: '华东师范大学', en: 'East China Normal University' } };

const person = (n: number, name: string, roles: string[]): Me => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  name,
  roles,
  institution: ecnu,
  stage: 'IN_SERVICE',
  subjects: ['MATHEMATICS'],
  phases: ['PRIMARY'],
  languages: ['zh', 'en'],
  weeklyMinutes: 120,
});

export const people: Record<string, Me> = {
  teacher: person(1, '林晓梅', ['teacher']),
  newcomer: person(12, '和晓光', ['teacher']),
  publisher: person(5, '陈立', ['publisher']),
  publisher2: person(6, '王芳', ['publisher']),
  admin: person(7, '周敏', ['institution-admin']),
  lead: person(8, '吴静怡', ['cluster-lead']),
  monitor: person(9, '孙安然', ['monitor']),
  operator: person(10, '赵敏', ['operator']),
};

export function enrol(at: number, done: number, when: string): Enrollment {
  const { id, title, kind, institution, units } = resources[at] as (typeof resources)[number];
  return {
    id: `e-${id}`,
    resource: { id, title, kind, institution },
    state: done >= units.length ? 'COMPLETED' : 'ACTIVE',
    progress: done / units.length,
    units: units.map((unit, n) => ({
      ...unit,
      state: n < done ? 'COMPLETED' : n === done && done > 0 ? 'STARTED' : 'OPEN',
    })),
    nextUnit: units[done] ? { id: (units[done] as { id: string }).id } : null,
    enrolledAt: when,
  };
}
