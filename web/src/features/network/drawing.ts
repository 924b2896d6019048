import type { ClusterMember } from '../../api/types.ts';

export type Node = { member: ClusterMember; x: number; y: number };
export type Line = { path: string; of: ClusterMember['role'] };

/** The height of a row, pixels. */
export const row = 44;
const columns: Record<ClusterMember['role'], number> = { LEAD: 18, MEMBER: 64, PARTNER: 64, SUPPORTED: 118 };

/**
 * Where everybody stands and what joins them. The lead is joined to each partner; each supported
 * institution to a partner, spread evenly, as the cluster supports it together; members of a group of
 * schools to one another in a row.
 */
export function drawn(members: ClusterMember[]): { nodes: Node[]; lines: Line[]; height: number } {
  const nodes = members.map((member, at) => ({
    member,
    x: columns[member.role],
    y: row * at + row / 2,
  }));
  const of = (role: ClusterMember['role']) => nodes.filter((node) => node.member.role === role);
  const lead = of('LEAD')[0];
  const partners = of('PARTNER');
  const equals = of('MEMBER');
  const lines: Line[] = [];
  if (lead) for (const partner of partners) lines.push(join(lead, partner));
  of('SUPPORTED').forEach((supported, at) => {
    const from = partners[at % Math.max(1, partners.length)] ?? lead;
    if (from) lines.push(join(from, supported));
  });
  equals.slice(1).forEach((node, at) => lines.push(join(equals[at] as Node, node)));
  return { nodes, lines, height: Math.max(1, nodes.length) * row };
}

/** Down from the one and then over to the other, in one bend. */
const join = (from: Node, to: Node): Line => ({
  path: `M${from.x} ${from.y} C${from.x} ${to.y}, ${from.x} ${to.y}, ${to.x} ${to.y}`,
  of: to.member.role,
});
