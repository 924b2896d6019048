import type { Kind } from '../../api/types.ts';

export type Target = 'DRAFT' | 'PUBLISHED';
export type Scope = 'INSTITUTION' | 'PUBLIC';

export type HarvestSource = {
  id: string;
  institution: string;
  name: string;
  baseUrl: string;
  prefix: string;
  set: string;
  everyHours: number | null;
  target: Target;
  scope: Scope;
  mapping: { kind: Kind };
  /** What publishes needs a second person's approval before it is harvested. */
  ready: boolean;
  mine: boolean;
  nextRunAt: string | null;
  nextFrom: string | null;
};

export type Refused = { identifier: string; code: string; message: string };

export const outcomes = ['created', 'updated', 'unchanged', 'deleted', 'rejected'] as const;

export type Harvest = Record<(typeof outcomes)[number] | 'read' | 'repeated', number> & {
  id: string;
  source: string;
  scheduled: boolean;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  failure: { code: string; message: string } | null;
  from: string | null;
  until: string | null;
  nextFrom: string | null;
  problems: Refused[];
  requestedAt: string;
  finishedAt: string | null;
};

export const isUnderWay = (one: Harvest | undefined) => one?.state === 'WAITING' || one?.state === 'RUNNING';

/** How often a harvest under way is asked about, in milliseconds. */
export const every = 1000;

export const prefixes = ['oai_dc', 'oai_lom', 'lom', 'amb'];

/** Hours between harvests that the form offers; 0 for none of its own. */
export const schedules = ['0', '24', '168'] as const;
