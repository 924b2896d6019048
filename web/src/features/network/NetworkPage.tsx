import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Cluster } from '../../api/types.ts';
import { homeOf, operates, useMe, watches } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { FlowsTable, isToldOf, MOST, useFlowsOn } from './ClusterFlows.tsx';
import { clustersAt } from './clusters.ts';
import { ClusterPicture } from './ClusterPicture.tsx';
import { ClusterTable } from './ClusterTable.tsx';
import { Leave, mayLeave } from './Leave.tsx';
import { HandOver } from './HandOver.tsx';
import { Invitations } from './Invitations.tsx';
import { useClusterName } from './names.ts';
import './network.css';
import { words } from './words.ts';

const BetweenClusters = lazy(() => import('./BetweenClusters.tsx'));
const BeginCluster = lazy(() => import('./BeginCluster.tsx'));

export default function NetworkPage() {
  const say = useWords(words);
  const me = useMe();
  const [, go] = useLocation();
  const at = new URLSearchParams(useSearch()).get('at') ?? '';
  const { data, isError, error, refetch } = useQuery({
    ...clustersAt(at),
    placeholderData: keepPreviousData,
  });
  if (!data)
    return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait lines={8} />;
  return (
    <div className="network">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.about}</p>
      <div className="field as-on">
        <label htmlFor="as-on">{say.at}</label>
        <p className="hint" id="as-on-hint">
          {say.atHint}
        </p>
        <input
          id="as-on"
          type="date"
          aria-describedby="as-on-hint"
          value={at || (data.items[0]?.at ?? '')}
          onChange={({ target }) => go(target.value ? `/network?at=${target.value}` : '/network')}
        />
      </div>
      <Invitations clusters={data.items} />
      {operates(me) && (
        <Suspense fallback={null}>
          <BeginCluster />
        </Suspense>
      )}
      {data.items.length === 0 && <p className="notice">{say.none}</p>}
      <div className="clusters">
        {watches(me) && data.items.length > 1 && (
          <Suspense fallback={<Wait lines={4} />}>
            <BetweenClusters clusters={data.items} at={at} />
          </Suspense>
        )}
        {data.items.map((cluster) => (
          <ClusterSection key={cluster.id} cluster={cluster} at={at} />
        ))}
      </div>
    </div>
  );
}

function ClusterSection({ cluster, at }: { cluster: Cluster; at: string }) {
  const say = useWords(words);
  const name = useClusterName(cluster);
  const me = useMe();
  const today = useQuery(clustersAt(''));
  const told = isToldOf(me, cluster, today.data?.items ?? []);
  const flows = useFlowsOn(cluster.id, at, told);
  const of = (role: string) => cluster.members.filter((member) => member.role === role).length;
  return (
    <section className="cluster" aria-labelledby={`cluster-${cluster.id}`}>
      <h2 id={`cluster-${cluster.id}`}>
        {name}{' '}
        <small className="soft figures">
          {cluster.kind === 'SCHOOL_GROUP'
            ? say.members(cluster.members.length)
            : say.count(of('PARTNER'), of('SUPPORTED'))}
        </small>
      </h2>
      {cluster.members.length === 0 ? (
        <p className="soft">{say.nobody}</p>
      ) : flows.isWaiting ? (
        <Wait lines={6} />
      ) : (
        <div className="cluster-columns">
          <ClusterPicture cluster={cluster} name={name} streams={flows.streams.slice(0, MOST)} />
          <div>
            <ClusterTable cluster={cluster} name={name} />
            {flows.error && <Trouble error={flows.error} retry={flows.again} />}
            {flows.data && <FlowsTable flows={flows.data} streams={flows.streams} name={name} />}
          </div>
        </div>
      )}
      {mayLeave(me, cluster) && <Leave cluster={cluster} name={name} institution={homeOf(me)} />}
      {operates(me) && cluster.kind === 'CLUSTER' && <HandOver cluster={cluster} name={name} />}
    </section>
  );
}
