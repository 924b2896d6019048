import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { Cluster, ClusterMember, List } from '../../api/types.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { clusterRoles, named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import './network.css';
import { words } from './words.ts';

export default function NetworkPage() {
  const say = useWords(words);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['clusters'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => get<List<Cluster>>('/clusters?size=50', signal),
  });
  if (!data)
    return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait lines={8} />;
  const clusters = data.items;
  return (
    <div className="network">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.about}</p>
      {clusters.length === 0 && <p className="notice">{say.none}</p>}
      <div className="clusters">
        {clusters.map((cluster) => (
          <ClusterTree key={cluster.id} cluster={cluster} />
        ))}
      </div>
    </div>
  );
}

const order: ClusterMember['role'][] = ['LEAD', 'PARTNER', 'SUPPORTED'];

/** Three groups joined by lines: the picture and the list are the same elements. */
function ClusterTree({ cluster }: { cluster: Cluster }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const of = (role: ClusterMember['role']) => cluster.members.filter((member) => member.role === role);
  return (
    <section className="cluster" aria-labelledby={`cluster-${cluster.id}`}>
      <h2 id={`cluster-${cluster.id}`}>
        {say.cluster(String(cluster.id))}{' '}
        <small className="soft figures">{say.count(of('PARTNER').length, of('SUPPORTED').length)}</small>
      </h2>
      <div className="tree">
        {order.map((role) => (
          <div key={role} className={role.toLowerCase()}>
            <h3>{named(clusterRoles, role, language)}</h3>
            <ul>
              {of(role).map(({ institution }) => (
                <li key={institution.id}>
                  <Link href={`/?institution=${encodeURIComponent(institution.id)}`}>
                    <Text of={institution.name} />
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
