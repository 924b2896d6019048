import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api/http.ts';
import type { Cluster } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { clusterRoles, named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { handOverWords } from './words.ts';

/** For an operator: another institution of the cluster leads it from a day on. */
export function HandOver({ cluster, name }: { cluster: Cluster; name: string }) {
  const say = useWords(handOverWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const id = useId();
  const [institution, setInstitution] = useState('');
  const [from, setFrom] = useState('');
  const [former, setFormer] = useState('PARTNER');
  const handOver = useMutation({
    mutationFn: () =>
      call(`/clusters/${cluster.id}/lead`, {
        method: 'POST',
        body: { institution, from, ...(former && { formerBecomes: former }) },
      }),
    onSuccess: () => {
      setInstitution('');
      void queries.invalidateQueries({ queryKey: ['clusters'] });
    },
  });
  const others = cluster.members.filter(({ role }) => role !== 'LEAD');
  if (others.length === 0) return null;
  return (
    <details>
      <summary className="quiet">{say.heading}</summary>
      <form
        aria-label={say.headingOf(name)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!handOver.isPending) handOver.mutate();
        }}
      >
        <div className="inviting">
          <div className="field">
            <label htmlFor={`${id}-to`}>{say.to}</label>
            <select
              id={`${id}-to`}
              required
              value={institution}
              onChange={({ target }) => setInstitution(target.value)}
            >
              <option value="" />
              {others.map((one) => (
                <option key={one.institution.id} value={one.institution.id}>
                  {textIn(one.institution.name, language) || one.institution.id}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-from`}>{say.from}</label>
            <input
              id={`${id}-from`}
              type="date"
              required
              value={from}
              onChange={({ target }) => setFrom(target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-former`}>{say.former}</label>
            <select id={`${id}-former`} value={former} onChange={({ target }) => setFormer(target.value)}>
              {['PARTNER', 'SUPPORTED'].map((role) => (
                <option key={role} value={role}>
                  {named(clusterRoles, role, language)}
                </option>
              ))}
              <option value="">{say.leaves}</option>
            </select>
          </div>
          <button type="submit" className="button second" aria-disabled={handOver.isPending}>
            {say.handOver}
          </button>
        </div>
        <div role="status">{handOver.isSuccess && <p>{say.done}</p>}</div>
        {handOver.isError && <Trouble error={handOver.error} />}
      </form>
    </details>
  );
}
