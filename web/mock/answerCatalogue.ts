import { randomUUID } from 'node:crypto';
import type { FacetName, Localized, PublishingState, Resource } from '../src/api/types.ts';
import { institutions, resources } from './catalogue.ts';
import { clusters } from './cluster.ts';
import { type Ask, problem, type Reply } from './mockCloud.ts';

const imports = new Map<string, number>();
const rows = 7250;
const keys: { id: string; name?: string; revokedAt: string | null }[] = [];

export function answerCatalogue(ask: Ask): Reply | undefined {
  const [, room, id, verb] = ask.path.split('/');
  if (room === 'institutions')
    return { body: { items: institutions, next: null, total: institutions.length } };
  if (room === 'clusters') return { body: { items: clusters, next: null, total: clusters.length } };
  if (room === 'imports') return answerImport(ask, id);
  if (room === 'offerings') return { body: { items: [], next: null, total: 0, mayMake: false, free: true } };
  if (room === 'xapi-keys') return answerKeys(ask, id);
  if (room !== 'resources') return undefined;
  if (!id && ask.method === 'GET') return { body: search(ask) };
  if (!id) {
    const made = { ...resources[0], ...ask.body, id: randomUUID(), state: 'DRAFT', version: 1 } as Resource;
    made.institution = institutions[0] as Resource['institution'];
    resources.push(made);
    return { status: 201, body: made, headers: { Location: `/api/v1/resources/${made.id}` } };
  }
  if (id === 'suggestions') return { body: { items: suggestions(ask.params.get('q') ?? '') } };
  const found = resources.find((resource) => resource.id === id);
  if (!found) return problem(404, 'NOT_FOUND', ask);
  if (verb === 'similar') return { body: { items: resources.filter((one) => one.id !== id).slice(0, 4) } };
  const next = { submit: 'IN_REVIEW', publish: 'PUBLISHED', withdraw: 'WITHDRAWN' }[verb ?? ''];
  if (next) found.state = next as PublishingState;
  if (ask.method === 'PUT') Object.assign(found, ask.body);
  return { body: found };
}

function suggestions(beginning: string) {
  return resources
    .filter(({ title }) => beginning && Object.values(title).some((text) => text?.includes(beginning)))
    .slice(0, 8)
    .map(({ id, title }) => ({ kind: 'RESOURCE', text: title.zh ?? title.en, id }));
}

function answerKeys(ask: Ask, id: string | undefined): Reply {
  if (ask.method === 'POST') {
    const key = {
      tool: null,
      ...ask.body,
      id: randomUUID(),
      madeAt: new Date().toISOString(),
      revokedAt: null,
    };
    keys.unshift(key);
    return { status: 201, body: { key, secret: 'shown-this-once' } };
  }
  if (ask.method === 'DELETE') {
    const found = keys.find((key) => key.id === id);
    if (!found) return problem(404, 'NOT_FOUND', ask);
    found.revokedAt = new Date().toISOString();
    return { status: 204, body: undefined };
  }
  return { body: { items: keys, next: null, total: keys.length } };
}

function valuesOf(resource: Resource, facet: FacetName): string[] {
  switch (facet) {
    case 'kind':
      return [resource.kind];
    case 'subject':
      return [resource.subject];
    case 'phase':
      return resource.phases;
    case 'stage':
      return resource.stages;
    case 'language':
      return resource.languages;
    case 'institution':
      return [resource.institution.id];
  }
}

const facetNames: FacetName[] = ['kind', 'subject', 'phase', 'stage', 'language', 'institution'];

function search({ params, english }: Ask) {
  const q = (params.get('q') ?? '').toLowerCase();
  const state = params.get('state') ?? 'PUBLISHED';
  const hit = (text?: Localized) => `${text?.zh ?? ''} ${text?.en ?? ''}`.toLowerCase().includes(q);
  const found = resources.filter(
    (resource) =>
      resource.state === state &&
      (!q || hit(resource.title) || hit(resource.summary) || hit(resource.institution.name)) &&
      facetNames.every(
        (name) => !params.get(name) || valuesOf(resource, name).includes(params.get(name) ?? ''),
      ),
  );
  const facets: Record<string, Record<string, number>> = {};
  for (const name of facetNames) {
    const counts: Record<string, number> = {};
    for (const value of found.flatMap((resource) => valuesOf(resource, name)))
      counts[value] = (counts[value] ?? 0) + 1;
    facets[name] = counts;
  }
  const from = Number(params.get('cursor') ?? 0);
  const size = Number(params.get('size') ?? 20);
  const marked = (text?: Localized) => {
    const shown = (english ? text?.en : text?.zh) ?? '';
    const at = q ? shown.toLowerCase().indexOf(q) : -1;
    return at < 0
      ? undefined
      : `${shown.slice(0, at)}<mark>${shown.slice(at, at + q.length)}</mark>${shown.slice(at + q.length)}`;
  };
  const items = found.slice(from, from + size).map((resource) => ({
    ...resource,
    highlights: { title: marked(resource.title), summary: marked(resource.summary) },
  }));
  return {
    items,
    facets,
    total: found.length,
    next: from + size < found.length ? String(from + size) : null,
  };
}

function answerImport(ask: Ask, id: string | undefined): Reply {
  if (!id && ask.method === 'GET') return { body: { items: [], next: null, total: 0 } };
  if (ask.method === 'POST') {
    const made = randomUUID();
    imports.set(made, Date.now());
    return { status: 202, body: { id: made }, headers: { Location: `/api/v1/imports/${made}` } };
  }
  const began = imports.get(id ?? '') ?? (id === 'example' ? Date.now() - 2500 : undefined);
  if (began === undefined) return problem(404, 'NOT_FOUND', ask);
  const read = Math.min(rows, Math.round((Date.now() - began) * 1.4));
  const done = read === rows;
  const english = ask.english;
  const problems = [
    { line: 118, code: 'TITLE_MISSING', message: english ? 'The title is missing.' : '缺少课程名称。' },
    {
      line: 2044,
      code: 'COLUMNS_SHIFTED',
      message: english ? 'The columns do not line up.' : '各列没有对齐。',
    },
    { line: 6801, code: 'URL_MISSING', message: english ? 'The address is missing.' : '缺少课程网址。' },
  ].filter(({ line }) => line <= read);
  const report = {
    id,
    state: done ? 'DONE' : 'RUNNING',
    file: 'courses.csv',
    notices: [],
    unclear: 0,
    total: rows,
    read,
    problems,
  };
  const rejected = problems.length;
  return { body: { ...report, created: read - rejected - 40, updated: 12, unchanged: 28, rejected } };
}
