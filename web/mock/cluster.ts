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
  members: roles.map((role, at) => ({
    role,
    institution: institutions[(n + at) % institutions.length] as ClusterMember['institution'],
  })),
}));
