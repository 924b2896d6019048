import type { Kind, Resource } from '../../api/types.ts';

/** What stands in the form. Strings as they were typed, so that nothing typed is ever lost or changed. */
export type WrittenUnit = { key: string; id?: string; zh: string; en: string; minutes: string };
export type Writing = {
  kind: Kind;
  titleZh: string;
  titleEn: string;
  summaryZh: string;
  summaryEn: string;
  subject: string;
  phases: string[];
  stages: string[];
  languages: string[];
  licence: string;
  scope: 'PUBLIC' | 'INSTITUTION';
  units: WrittenUnit[];
  prerequisites: { id: string; title: { zh?: string | null; en?: string | null } }[];
  changesZh: string;
  changesEn: string;
};

export const newUnit = (): WrittenUnit => ({ key: crypto.randomUUID(), zh: '', en: '', minutes: '20' });

export const nothingWritten = (): Writing => ({
  kind: 'COURSE',
  titleZh: '',
  titleEn: '',
  summaryZh: '',
  summaryEn: '',
  subject: '',
  phases: [],
  stages: [],
  languages: ['zh'],
  licence: 'CC BY-SA 4.0',
  scope: 'PUBLIC',
  units: [newUnit()],
  prerequisites: [],
  changesZh: '',
  changesEn: '',
});

export const writingOf = (resource: Resource): Writing => ({
  kind: resource.kind,
  titleZh: resource.title.zh ?? '',
  titleEn: resource.title.en ?? '',
  summaryZh: resource.summary?.zh ?? '',
  summaryEn: resource.summary?.en ?? '',
  subject: resource.subject === 'UNCLASSIFIED' ? '' : resource.subject,
  phases: resource.phases ?? [],
  stages: resource.stages ?? [],
  languages: resource.languages ?? [],
  licence: resource.licence ?? '',
  scope: resource.awaits ?? resource.scope ?? 'PUBLIC',
  units: (resource.units ?? []).map((unit) => ({
    key: unit.id,
    id: unit.id,
    zh: unit.title.zh ?? '',
    en: unit.title.en ?? '',
    minutes: String(unit.minutes),
  })),
  prerequisites: resource.prerequisites ?? [],
  changesZh: told(resource)?.zh ?? '',
  changesEn: told(resource)?.en ?? '',
});

/** What a draft says of itself; what a published version says belongs to that one. */
const told = ({ state, changes }: Resource) =>
  state === 'DRAFT' || state === 'IN_REVIEW' ? changes : undefined;

const text = (zh: string, en: string) => ({
  ...(zh.trim() ? { zh: zh.trim() } : {}),
  ...(en.trim() ? { en: en.trim() } : {}),
});

/** The form as the API wants it. */
export const bodyOf = (writing: Writing) => ({
  kind: writing.kind,
  title: text(writing.titleZh, writing.titleEn),
  summary: text(writing.summaryZh, writing.summaryEn),
  subject: writing.subject || 'UNCLASSIFIED',
  phases: writing.phases,
  stages: writing.stages,
  languages: writing.languages,
  minutes: writing.units.reduce((sum, unit) => sum + (Number(unit.minutes) || 0), 0),
  licence: writing.licence,
  scope: writing.scope,
  units: writing.units.map((unit) => ({
    ...(unit.id ? { id: unit.id } : {}),
    title: text(unit.zh, unit.en),
    minutes: Number(unit.minutes) || 0,
  })),
  prerequisites: writing.prerequisites.map(({ id }) => id),
  ...(writing.changesZh.trim() || writing.changesEn.trim()
    ? { changes: text(writing.changesZh, writing.changesEn) }
    : {}),
});

export type Need =
  | 'needTitle'
  | 'needSummary'
  | 'needSubject'
  | 'needPhases'
  | 'needStages'
  | 'needLanguages'
  | 'needUnits'
  | 'needUnitName'
  | 'needMinutes'
  | 'needChangesZh'
  | 'needChangesEn';

/**
 * What is still missing, by field, in the order of the form. A draft only needs a title; a review needs it all, and a
 * later version what is new in it.
 */
export function missingIn(
  writing: Writing,
  forReview: boolean,
  later = false,
): [field: string, need: Need][] {
  const missing: [string, Need][] = [];
  if (forReview && later) {
    if (!writing.changesZh.trim()) missing.push(['changes.zh', 'needChangesZh']);
    if (!writing.changesEn.trim()) missing.push(['changes.en', 'needChangesEn']);
  }
  if (!writing.titleZh.trim() && !writing.titleEn.trim()) missing.push(['title.zh', 'needTitle']);
  if (forReview) {
    if (!writing.summaryZh.trim() && !writing.summaryEn.trim()) missing.push(['summary.zh', 'needSummary']);
    if (!writing.subject) missing.push(['subject', 'needSubject']);
    if (writing.phases.length === 0) missing.push(['phases', 'needPhases']);
    if (writing.stages.length === 0) missing.push(['stages', 'needStages']);
    if (writing.languages.length === 0) missing.push(['languages', 'needLanguages']);
    if (writing.units.length === 0) missing.push(['units', 'needUnits']);
  }
  writing.units.forEach((unit, at) => {
    if (!unit.zh.trim() && !unit.en.trim()) missing.push([`units[${at}].title`, 'needUnitName']);
    const minutes = Number(unit.minutes);
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 6000) {
      missing.push([`units[${at}].minutes`, 'needMinutes']);
    }
  });
  return missing;
}
