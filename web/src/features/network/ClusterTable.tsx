import { Link } from 'wouter';
import type { Cluster } from '../../api/types.ts';
import { clusterRoles, named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { words } from './words.ts';

/** What the picture shows, and the days on which roles begin and end. */
export function ClusterTable({ cluster, name }: { cluster: Cluster; name: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const ending = cluster.members.some(({ to }) => to);
  return (
    <table className="members">
      <caption className="unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{say.institution}</th>
          <th scope="col">{say.role}</th>
          <th scope="col">{say.since}</th>
          {ending && <th scope="col">{say.until}</th>}
        </tr>
      </thead>
      <tbody>
        {cluster.members.map(({ institution, role, from, to }) => (
          <tr key={institution.id}>
            <th scope="row">
              <Link href={`/?institution=${encodeURIComponent(institution.id)}`}>
                <Text of={institution.name} />
              </Link>
            </th>
            <td>{named(clusterRoles, role, language)}</td>
            <td className="figures">{from}</td>
            {ending && <td className="figures">{to}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
