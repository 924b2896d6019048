import type { Ask, Reply } from './mockCloud.ts';

const edge = (consumer: string, cluster = 2) => ({ place: 'CLUSTER', cluster, owner: 'LEAD', consumer });
const named = (id: string, zh: string, en: string) => ({ id, name: { zh, en } });
const gannan = named('gannan-normal-university', '赣南师范大学', 'Gannan Normal University');
const lijiang = named('lijiang-normal-university', '丽江师范学院', 'Lijiang Normal University');
const zhaotong = named('zhaotong-university', '昭通学院', 'Zhaotong University');
const xichang = named(
  'xichang-minzu-preschool-normal-college',
  '西昌民族幼儿师范高等专科学校',
  'Xichang Minzu Preschool Normal College',
);
const ecnu = named('ecnu', '华东师范大学', 'East China Normal University');

const use = (consumer: object | null, kind: string, of: object, events: number, people: number) => ({
  ...(consumer && { consumer }),
  pooled: false,
  edge: of,
  kind,
  events,
  people,
});

const term = (name: string) => ({
  name,
  from: `${name.slice(0, 4)}-${name.endsWith('1') ? '01' : '07'}-01`,
  until: name.endsWith('1') ? `${name.slice(0, 4)}-07-01` : `${Number(name.slice(0, 4)) + 1}-01-01`,
});

const terms = [
  ['2026-H2', 331],
  ['2026-H1', 402],
  ['2025-H2', 287],
  ['2025-H1', 120],
  ['2024-H2', undefined],
] as const;

type Used = ReturnType<typeof use>;

/** Statements, the same in every term: across owners, or one institution's. */
export function answerReuse(ask: Ask): Reply | null {
  if (ask.path === '/reuse' || ask.path.startsWith('/reuse/clusters/')) return { body: flows(ask) };
  if (!ask.path.startsWith('/reuse/')) return null;
  const wish = ask.params.get('term') ?? '2026-H2';
  const events = terms.find(([name]) => name === wish)?.[1];
  const uses = [
    use(gannan, 'ENROL', edge('PARTNER'), 92, 31),
    use(gannan, 'COMPLETE', edge('PARTNER'), 61, 24),
    use(gannan, 'ADAPT', edge('PARTNER'), 6, 5),
    use(zhaotong, 'ENROL', edge('SUPPORTED'), 48, 20),
    use(zhaotong, 'COMPLETE', edge('SUPPORTED'), 21, 11),
    use(zhaotong, 'BOOK', edge('SUPPORTED'), 7, 7),
    use(lijiang, 'ENROL', edge('SUPPORTED'), 17, 9),
    { ...use(null, 'ENROL', { place: 'ELSEWHERE' }, 22, 14), pooled: true },
    use(xichang, 'ENROL', { place: 'ELSEWHERE' }, 15, 8),
    use(ecnu, 'ENROL', { place: 'OWN' }, 26, 12),
    use(null, 'ENROL', { place: 'NONE' }, 7, 6),
  ];
  return {
    body: {
      institution: ecnu,
      term: term(wish),
      terms: terms.map(([name, all]) => ({
        term: term(name),
        ...(all !== undefined && { events: all }),
        kinds: {},
      })),
      least: 5,
      ...(events !== undefined && { events, rest: { events: 9, people: 7 } }),
      uses: events === undefined ? [] : uses,
      edges: [],
    },
  };
}

function flows({ path, params }: Ask) {
  const cluster = Number(path.split('/')[3] ?? 0);
  const way = (owner: string, consumer: string, number = cluster || 2) => ({
    place: 'CLUSTER',
    cluster: number,
    owner,
    consumer,
  });
  const of = (owner: object, one: Used) => ({ owner, ...one });
  const pairs = [
    of(ecnu, use(gannan, 'ENROL', way('LEAD', 'PARTNER'), 92, 31)),
    of(ecnu, use(gannan, 'COMPLETE', way('LEAD', 'PARTNER'), 61, 24)),
    of(ecnu, use(zhaotong, 'ENROL', way('LEAD', 'SUPPORTED'), 48, 20)),
    of(gannan, use(lijiang, 'ENROL', way('PARTNER', 'SUPPORTED'), 33, 12)),
    of(gannan, use(lijiang, 'ADAPT', way('PARTNER', 'SUPPORTED'), 6, 5)),
    of(lijiang, use(ecnu, 'VIEW', way('SUPPORTED', 'LEAD'), 17, 9)),
    of(xichang, { ...use(null, 'ENROL', way('SUPPORTED', 'PARTNER'), 11, 8), pooled: true }),
    ...(cluster ? [] : [of(ecnu, use(xichang, 'ENROL', { place: 'ELSEWHERE' }, 15, 8))]),
    ...(cluster ? [] : [of(ecnu, use(null, 'ENROL', { place: 'NONE' }, 7, 6))]),
  ];
  const edges = new Map<string, { edge: object; events: number; kinds: Record<string, number> }>();
  for (const { edge: one, kind, events } of pairs) {
    const sum = edges.get(JSON.stringify(one)) ?? { edge: one, events: 0, kinds: {} };
    sum.events += events;
    sum.kinds[kind] = (sum.kinds[kind] ?? 0) + events;
    edges.set(JSON.stringify(one), sum);
  }
  const shown = [...edges.values()];
  return {
    ...(cluster && { cluster }),
    term: term(params.get('term') ?? '2026-H2'),
    terms: terms.map(([name]) => term(name)),
    least: 5,
    events: shown.reduce((sum, { events }) => sum + events, 9),
    complete: cluster === 0,
    pairs,
    pairsLeftOut: cluster ? 0 : 12,
    edges: shown,
    rest: { events: 9, people: 7 },
  };
}
