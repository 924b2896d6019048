import type { Cluster } from '../../api/types.ts';
import { useWords } from '../../words/language.tsx';
import { useClusterName } from '../network/names.ts';

const words = { whichCluster: { zh: '哪个集群', en: 'Which cluster' } };

/** Which of several clusters, the first until one is chosen; nothing where there is no choice. */
export function PickCluster(props: {
  id: string;
  clusters: Cluster[];
  chosen: number | undefined;
  onChange: (cluster: number) => void;
}) {
  const { id, clusters, chosen, onChange } = props;
  const say = useWords(words);
  if (clusters.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{say.whichCluster}</label>
      <select
        id={id}
        value={chosen ?? clusters[0]?.id}
        onChange={({ target }) => onChange(Number(target.value))}
      >
        {clusters.map((one) => (
          <ClusterOption key={one.id} cluster={one} />
        ))}
      </select>
    </div>
  );
}

function ClusterOption({ cluster }: { cluster: Cluster }) {
  return <option value={cluster.id}>{useClusterName(cluster)}</option>;
}
