import { randomUUID } from 'node:crypto';
import type { Harvest, HarvestSource } from '../src/features/harvesting/harvests.ts';
import { type Ask, problem, type Reply } from './mockCloud.ts';

const when = '2026-11-20T02:00:00Z';

const sources: HarvestSource[] = [
  {
    id: 'example',
    institution: 'ecnu',
    name: '示例大学机构知识库',
    baseUrl: 'https://repository.example.org/oai',
    prefix: 'oai_dc',
    set: 'courses',
    everyHours: 24,
    target: 'DRAFT',
    scope: 'INSTITUTION',
    mapping: { kind: 'COURSE' },
    ready: true,
    mine: true,
    nextRunAt: '2026-11-21T02:00:00Z',
    nextFrom: when,
  },
  {
    id: 'waiting',
    institution: 'ecnu',
    name: 'Open lessons',
    baseUrl: 'https://lessons.example.net/oai',
    prefix: 'amb',
    set: '',
    everyHours: null,
    target: 'PUBLISHED',
    scope: 'PUBLIC',
    mapping: { kind: 'TEACHING_RESOURCE' },
    ready: false,
    mine: false,
    nextRunAt: null,
    nextFrom: null,
  },
];

function harvest(id: string, english: boolean): Harvest {
  return {
    id,
    source: 'example',
    scheduled: id !== 'failed',
    state: id === 'failed' ? 'FAILED' : 'DONE',
    failure:
      id === 'failed'
        ? {
            code: 'HARVEST_STALLED',
            message: english ? 'The repository did not answer in time.' : '资源库没有及时应答。',
          }
        : null,
    read: 5214,
    created: 5170,
    updated: 12,
    unchanged: 27,
    deleted: 4,
    rejected: 1,
    repeated: 0,
    from: null,
    until: when,
    nextFrom: when,
    problems: [
      {
        identifier: 'oai:repository.example.org:4711',
        code: 'HARVEST_NO_TITLE',
        message: english ? 'The record has no title.' : '记录没有标题。',
      },
    ],
    requestedAt: when,
    finishedAt: when,
  };
}

export function answerHarvests(ask: Ask): Reply | undefined {
  const [, room, , id, runs, run] = ask.path.split('/');
  if (room !== 'harvests') return undefined;
  if (!id && ask.method === 'POST') {
    const made = { ...sources[0], ...ask.body, id: randomUUID() } as HarvestSource;
    sources.push(made);
    return { status: 201, body: made };
  }
  if (!id) return { body: { items: sources, next: null, total: sources.length } };
  const found = sources.find((source) => source.id === id);
  if (!found) return problem(404, 'NOT_FOUND', ask);
  if (runs === 'approve') found.ready = true;
  if (runs !== 'runs') return { body: found };
  if (ask.method === 'POST') return { status: 202, body: harvest('new', ask.english) };
  if (run) return { body: harvest(run, ask.english) };
  const items = id === 'example' ? ['done', 'failed'].map((one) => harvest(one, ask.english)) : [];
  return { body: { items, next: null, total: items.length } };
}
