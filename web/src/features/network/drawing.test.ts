import { describe, expect, it } from 'vitest';
import type { ClusterMember } from '../../api/types.ts';
import { drawn } from './drawing.ts';

const member = (id: string, role: ClusterMember['role']): ClusterMember => ({
  institution: { id, name: { zh: id } },
  role,
  from: '2021-09-01',
});

describe('the picture of a cluster', () => {
  it('joins everybody but the lead to somebody', () => {
    const { nodes, lines } = drawn([
      member('l', 'LEAD'),
      member('p1', 'PARTNER'),
      member('p2', 'PARTNER'),
      member('s1', 'SUPPORTED'),
      member('s2', 'SUPPORTED'),
      member('s3', 'SUPPORTED'),
    ]);
    expect(nodes).toHaveLength(6);
    expect(lines).toHaveLength(5);
    expect(new Set(nodes.map(({ y }) => y)).size).toBe(6);
  });

  it('joins equal members in a row and can be empty', () => {
    expect(drawn([member('a', 'MEMBER'), member('b', 'MEMBER')]).lines).toHaveLength(1);
    expect(drawn([]).lines).toEqual([]);
  });
});
