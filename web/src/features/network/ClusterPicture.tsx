import type { Cluster, ClusterMember } from '../../api/types.ts';
import { clusterRoles, named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { drawn, row } from './drawing.ts';
import { arcs, furtherOf, furtherRadius, furtherX, margin, placesOf, type Stream } from './streams.ts';
import { words } from './words.ts';

const radius: Record<ClusterMember['role'], number> = { LEAD: 13, MEMBER: 9, PARTNER: 9, SUPPORTED: 7 };

type Props = {
  cluster: Cluster;
  name: string;
  /** What flows and may be told, the largest first; nothing where she is told of none. */
  streams: Stream[];
};

/**
 * Nodes from the lead outwards, joined by curves; the names stand beside their nodes. What flows
 * between them is arcs in the margin, as wide as it is much.
 */
export function ClusterPicture({ cluster, name, streams }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const flows = streams.length > 0;
  const { nodes, lines, height } = drawn(cluster.members);
  const further = furtherOf(streams, cluster.members).map((end, at) => ({
    end,
    y: height + row * at + row / 2,
  }));
  const all = height + row * further.length;
  const left = flows ? margin : 0;
  const names = nodes.map(({ member, x, y }) => ({
    key: member.institution.id,
    role: member.role.toLowerCase(),
    name: textIn(member.institution.name, language),
    x,
    y,
  }));
  const others = further.map(({ end, y }) => ({
    key: end.key,
    role: 'further',
    name: end.institution
      ? textIn(end.institution.name, language) || end.institution.id
      : say.together(named(clusterRoles, end.pooledAs, language)),
    x: furtherX,
    y,
  }));
  return (
    <div
      className={flows ? 'picture flowing' : 'picture'}
      role="img"
      aria-label={flows ? say.pictureWithFlows(name) : say.picture(name)}
      style={{ height: all }}
    >
      <svg viewBox={`0 0 ${160 + left} ${all}`} width={160 + left} height={all} aria-hidden="true">
        <g transform={`translate(${left} 0)`}>
          {lines.map(({ path, of }) => (
            <path key={path} d={path} className={of.toLowerCase()} />
          ))}
        </g>
        {arcs(streams, placesOf(nodes, further, radius)).map(({ key, path, width, head }) => (
          <g key={key} className="stream">
            <path d={path} style={{ strokeWidth: width }} />
            <path d={head} className="head" />
          </g>
        ))}
        <g transform={`translate(${left} 0)`}>
          {nodes.map(({ member, x, y }) => (
            <circle
              key={member.institution.id}
              cx={x}
              cy={y}
              r={radius[member.role]}
              className={member.role.toLowerCase()}
            />
          ))}
          {further.map(({ end, y }) => (
            <circle key={end.key} cx={furtherX} cy={y} r={furtherRadius} className="further" />
          ))}
        </g>
      </svg>
      {[...names, ...others].map(({ key, role, name: called, x, y }) => (
        <span
          key={key}
          className={`node ${role}`}
          style={{ top: y, insetInlineStart: left + x + 20 }}
          aria-hidden="true"
        >
          {called}
        </span>
      ))}
    </div>
  );
}
