import type { Cluster, ClusterMember } from '../../api/types.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { drawn } from './drawing.ts';
import { words } from './words.ts';

const radius: Record<ClusterMember['role'], number> = { LEAD: 13, MEMBER: 9, PARTNER: 9, SUPPORTED: 7 };

/** Nodes from the lead outwards, joined by curves; the names stand beside their nodes. */
export function ClusterPicture({ cluster, name }: { cluster: Cluster; name: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { nodes, lines, height } = drawn(cluster.members);
  return (
    <div className="picture" role="img" aria-label={say.picture(name)} style={{ height }}>
      <svg viewBox={`0 0 160 ${height}`} width="160" height={height} aria-hidden="true">
        {lines.map(({ path, of }) => (
          <path key={path} d={path} className={of.toLowerCase()} />
        ))}
        {nodes.map(({ member, x, y }) => (
          <circle
            key={member.institution.id}
            cx={x}
            cy={y}
            r={radius[member.role]}
            className={member.role.toLowerCase()}
          />
        ))}
      </svg>
      {nodes.map(({ member, x, y }) => (
        <span
          key={member.institution.id}
          className={`node ${member.role.toLowerCase()}`}
          style={{ top: y, insetInlineStart: x + 20 }}
          aria-hidden="true"
        >
          {textIn(member.institution.name, language)}
        </span>
      ))}
    </div>
  );
}
