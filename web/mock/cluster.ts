import type { Cluster, ClusterMember } from '../src/api/types.ts';
import { institutions } from './catalogue.ts';

const roles: ClusterMember['role'][] = [
  'LEAD',
  'PARTNER',
  'PARTNER',
  'PARTNER',
  'SUPPORTED',
  'SUPPORTED',
  'SUPPORTED',
];

export const clusters: Cluster[] = Array.from({ length: 10 }, (_, n) => ({
  id: n + 1,
  kind: 'CLUSTER',
  at: '2026-11-25',
  members: roles.map((role, at) => ({
    role,
    from: '2021-09-01',
    institution: institutions[(n + at) % institutions.length] as ClusterMember['institution'],
  })),
}));
