import type { Cluster } from '../../api/types.ts';
import { watches, useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { linesOf } from '../reuse/reuse.ts';
import { betweenOf, outside, several } from './between.ts';
import { FlowsTable, MOST, useFlowsOn } from './ClusterFlows.tsx';
import { row } from './drawing.ts';
import { betweenWords } from './flowWords.ts';
import { useClusterNames } from './names.ts';
import { arcs, type End, margin, type Stream } from './streams.ts';

const x = 18;
const radius = 10;

/** What flows from cluster to cluster, for who watches all of them; nothing for anybody else. */
export default function BetweenClusters({ clusters, at }: { clusters: Cluster[]; at: string }) {
  const say = useWords(betweenWords);
  const called = useClusterNames(clusters);
  const flows = useFlowsOn('', at, watches(useMe()));
  const streams = flows.data
    ? betweenOf(linesOf(flows.data.pairs), clusters, (key) =>
        key === outside ? say.outside : key === several ? say.several : (called.get(key) ?? key),
      )
    : [];
  return (
    <section className="cluster" aria-labelledby="between-clusters">
      <h2 id="between-clusters">{say.title}</h2>
      {flows.isWaiting && <Wait lines={4} />}
      {flows.error && <Trouble error={flows.error} retry={flows.again} />}
      {flows.data && (
        <div className="cluster-columns">
          <BetweenPicture streams={streams.slice(0, MOST)} />
          <FlowsTable flows={flows.data} streams={streams} name={say.title} wording={say} />
        </div>
      )}
    </section>
  );
}

/** A node for each end that something flows from or to; arcs in the margin, as wide as it is much. */
function BetweenPicture({ streams }: { streams: Stream[] }) {
  const say = useWords(betweenWords);
  const nodes = endsOf(streams).map((end, at) => ({ end, y: row * at + row / 2 }));
  const height = row * nodes.length;
  const places = new Map(nodes.map(({ end, y }) => [end.key, { x, y, r: radius }]));
  if (nodes.length === 0) return <div />;
  return (
    <div className="picture flowing" role="img" aria-label={say.picture} style={{ height }}>
      <svg viewBox={`0 0 ${60 + margin} ${height}`} width={60 + margin} height={height} aria-hidden="true">
        {arcs(streams, places).map(({ key, path, width, head }) => (
          <g key={key} className="stream">
            <path d={path} style={{ strokeWidth: width }} />
            <path d={head} className="head" />
          </g>
        ))}
        {nodes.map(({ end, y }) => (
          <circle key={end.key} cx={margin + x} cy={y} r={radius} className={roleOf(end)} />
        ))}
      </svg>
      {nodes.map(({ end, y }) => (
        <span
          key={end.key}
          className={`node ${roleOf(end)}`}
          style={{ top: y, insetInlineStart: margin + x + 20 }}
          aria-hidden="true"
        >
          {end.called}
        </span>
      ))}
    </div>
  );
}

/** Clusters by their numbers, then what is none. */
function endsOf(streams: Stream[]): End[] {
  const ends = new Map<string, End>();
  for (const { from, to } of streams) for (const end of [from, to]) ends.set(end.key, end);
  const order = ({ key }: End) => (key === outside ? 1e9 : key === several ? 1e9 + 1 : Number(key));
  return [...ends.values()].sort((a, b) => order(a) - order(b));
}

const roleOf = ({ key }: End) => (key === outside || key === several ? 'further' : 'partner');
