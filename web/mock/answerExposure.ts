import type { Exposure } from '../src/features/fairness/exposure.ts';
import { type Ask, problem, type Reply } from './mockCloud.ts';

const exposure: Exposure = {
  from: '2026-10-31',
  until: '2026-11-27',
  lists: 12840,
  exposure: 58312.412,
  least: 0.8,
  mostLost: 0.01,
  shownAsNew: { shown: 1284, taken: 61, rate: 0.043, error: 0.007 },
  groups: [
    {
      group: 'SUPPORTED',
      resources: 214,
      shown: 4120.307,
      merited: 4788.551,
      ratio: 0.86,
      enough: true,
      bonus: 0.3,
      members: [
        { id: 'zhaotong-university', name: { zh: '昭通学院', en: 'Zhaotong University' } },
        { id: 'kashi-university', name: { zh: '喀什大学', en: 'Kashi University' } },
      ],
    },
    {
      group: 'SMALL_LANGUAGE',
      resources: 3,
      shown: 0,
      merited: 0,
      ratio: null,
      enough: null,
      bonus: 0,
      members: [
        { id: 'ug', name: {} },
        { id: 'bo', name: {} },
      ],
    },
  ],
};

const learning = {
  serving: 'learnt-7-two-stages',
  running: null,
  failure: null,
  models: [
    {
      version: 7,
      madeAt: '2026-11-20T03:10:00Z',
      histories: 100_000,
      items: 15_160,
      trees: 120,
      fit: 0.5,
      proof: { people: 2000, counts: 0.3194, learnt: 0.3841, error: 0.0061 },
      serves: true,
    },
    {
      version: 6,
      madeAt: '2026-11-12T03:10:00Z',
      histories: 88_400,
      items: 4000,
      trees: 0,
      fit: 0.35,
      proof: { people: 2000, counts: 0.3187, learnt: 0.2217, error: 0.0067 },
      serves: false,
    },
  ],
};

/** What monitors and operators see of recommendations: fairness, and the models. */
export function answerExposure(ask: Ask): Reply | undefined {
  if (ask.path === '/operations/recommendation/learning') {
    return ask.who === 'operator' ? { body: learning } : problem(403, 'FORBIDDEN', ask);
  }
  if (ask.path !== '/operations/recommendation/exposure') return undefined;
  return ask.who === 'operator' ? { body: exposure } : problem(403, 'FORBIDDEN', ask);
}
