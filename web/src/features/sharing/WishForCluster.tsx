import { useState } from 'react';
import { newKey } from '../../api/http.ts';
import type { Cluster, Purpose } from '../../api/types.ts';
import { homeOf, useMe } from '../../app/session.ts';
import { Choices } from '../../design/Choices.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useClustersOf } from '../network/clusters.ts';
import { GrantTerms } from './GrantTerms.tsx';
import { useWish, useWishes } from './grants.ts';
import { PickCluster } from './PickCluster.tsx';
import './sharing.css';
import { type Days, Term } from './Term.tsx';
import { words } from './wishWords.ts';
import { purposes, states } from './words.ts';

/** For the lead of a cluster: asks a member to share what it has, and reads the answers. */
export default function WishForCluster({ resource, owner }: { resource: string; owner: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const home = homeOf(useMe());
  const led = useClustersOf(owner).filter(({ members }) =>
    members.some((one) => one.institution.id === home && one.role === 'LEAD'),
  );
  const { data } = useWishes(resource);
  if (led.length === 0) return null;
  return (
    <section className="sharing" aria-labelledby="cluster-wish">
      <h2 id="cluster-wish">{say.heading}</h2>
      <p className="soft">{say.about}</p>
      <ul>
        {(data?.items ?? []).map((grant) => (
          <li key={grant.id}>
            <GrantTerms grant={grant} />
            <span className={grant.state === 'ACTIVE' ? 'tag done' : 'tag'}>
              {named(states, grant.state, language)}
            </span>
            {grant.reason && <span className="soft">{say.because(grant.reason)}</span>}
          </li>
        ))}
      </ul>
      <WishForm resource={resource} clusters={led} />
    </section>
  );
}

function WishForm({ resource, clusters }: { resource: string; clusters: Cluster[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const wish = useWish(resource);
  const [cluster, setCluster] = useState<number>();
  const [may, setMay] = useState<string[]>(['READ', 'ENROL']);
  const [days, setDays] = useState<Days>({ from: '', to: '' });
  const [key, setKey] = useState(newKey);
  const send = () => {
    const wished = {
      cluster: cluster ?? clusters[0]?.id,
      purposes: may as Purpose[],
      from: days.from || undefined,
      to: days.to || undefined,
    };
    wish.mutate({ wish: wished, key }, { onSettled: () => setKey(newKey()) });
  };
  return (
    <form
      aria-labelledby="cluster-wish"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wish.isPending) send();
      }}
    >
      <PickCluster id="wish-cluster" clusters={clusters} chosen={cluster} onChange={setCluster} />
      <Choices
        legend={say.purposes}
        name="wish-purposes"
        choices={Object.entries(purposes).map(([value, name]) => ({ value, name: name[language] }))}
        chosen={may}
        onChange={setMay}
      />
      <Term id="wish" words={say} days={days} onChange={setDays} />
      <button type="submit" className="button" aria-disabled={wish.isPending}>
        {say.ask}
      </button>
      <div role="status">{wish.isSuccess && <p>{say.asked}</p>}</div>
      {wish.isError && <Trouble error={wish.error} />}
    </form>
  );
}
