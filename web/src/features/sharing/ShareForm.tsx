import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../api/http.ts';
import type { Grant, Purpose } from '../../api/types.ts';
import { Choices } from '../../design/Choices.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useClustersOf } from '../network/clusters.ts';
import { everyInstitution } from '../network/institutions.ts';
import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { useAsk } from './grants.ts';
import { PickCluster } from './PickCluster.tsx';
import { type Days, Term } from './Term.tsx';
import { purposes, scopes, whoAgrees, words } from './words.ts';

const offered: Grant['scope'][] = ['CLUSTER', 'PRIVATE', 'INSTITUTION', 'SELECTED', 'NATIONAL', 'PUBLIC'];

export function ShareForm({ resource, owner }: { resource: string; owner: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const ask = useAsk(resource);
  const [scope, setScope] = useState<Grant['scope']>('CLUSTER');
  const [chosen, setChosen] = useState<string[]>([]);
  const clusters = useClustersOf(owner);
  const [cluster, setCluster] = useState<number>();
  const [may, setMay] = useState<string[]>(['READ', 'ENROL']);
  const [days, setDays] = useState<Days>({ from: '', to: '' });
  const [key, setKey] = useState(newKey);
  const send = () => {
    const wish = {
      scope,
      institutions: scope === 'SELECTED' ? chosen : [],
      cluster: scope === 'CLUSTER' ? (cluster ?? clusters[0]?.id) : undefined,
      purposes: may as Purpose[],
      from: days.from || undefined,
      to: days.to || undefined,
    };
    ask.mutate({ wish, key }, { onSettled: () => setKey(newKey()) });
  };
  return (
    <form
      aria-label={say.share}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ask.isPending) send();
      }}
    >
      <h3>{say.share}</h3>
      <div className="field">
        <label htmlFor="share-scope">{say.withWhom}</label>
        <select
          id="share-scope"
          value={scope}
          onChange={({ target }) => setScope(target.value as Grant['scope'])}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {named(scopes, one, language)}
            </option>
          ))}
        </select>
        {whoAgrees[scope] && <p className="hint">{whoAgrees[scope][language]}</p>}
      </div>
      {scope === 'CLUSTER' && (
        <PickCluster id="share-cluster" clusters={clusters} chosen={cluster} onChange={setCluster} />
      )}
      {scope === 'SELECTED' && <Several chosen={chosen} onChange={setChosen} />}
      <Choices
        legend={say.purposes}
        name="share-purposes"
        choices={Object.entries(purposes).map(([value, name]) => ({ value, name: name[language] }))}
        chosen={may}
        onChange={setMay}
      />
      <Term id="share" words={say} days={days} onChange={setDays} />
      <button type="submit" className="button" aria-disabled={ask.isPending}>
        {say.ask}
      </button>
      <div role="status">{ask.isSuccess && <p>{say.asked}</p>}</div>
      {ask.isError && <Trouble error={ask.error} />}
    </form>
  );
}

function Several({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['institutions'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => everyInstitution(signal),
  });
  return (
    <div className="field">
      <label htmlFor="share-institutions">{say.institutions}</label>
      <p className="hint" id="share-institutions-hint">
        {say.institutionsHint}
      </p>
      <select
        id="share-institutions"
        multiple
        size={6}
        required
        aria-describedby="share-institutions-hint"
        value={chosen}
        onChange={({ target }) => onChange(Array.from(target.selectedOptions, ({ value }) => value))}
      >
        {(data ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}
