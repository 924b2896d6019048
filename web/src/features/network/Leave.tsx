import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api/http.ts';
import type { Cluster, Me } from '../../api/types.ts';
import { homeOf, mayAdminister } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { beginWords } from './beginWords.ts';

/** Whether she may end what her institution is in a cluster; a lead is handed over first. */
export const mayLeave = (me: Me | null | undefined, { members }: Cluster) =>
  mayAdminister(me) &&
  members.some(({ institution, role }) => institution.id === homeOf(me) && role !== 'LEAD');

/** For who runs an institution: it leaves a cluster or group from a day on. */
export function Leave({
  cluster,
  name,
  institution,
}: {
  cluster: Cluster;
  name: string;
  institution: string;
}) {
  const say = useWords(beginWords);
  const queries = useQueryClient();
  const id = useId();
  const [to, setTo] = useState('');
  const leave = useMutation({
    mutationFn: () =>
      call(`/clusters/${cluster.id}/members/${encodeURIComponent(institution)}/leave`, {
        method: 'POST',
        body: { to },
      }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['clusters'] }),
  });
  return (
    <details>
      <summary className="quiet">{say.leaveOf(name)}</summary>
      <form
        aria-label={say.leaveOf(name)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!leave.isPending) leave.mutate();
        }}
      >
        <p id={`${id}-note`}>{say.leaveNote}</p>
        <div className="inviting">
          <div className="field">
            <label htmlFor={`${id}-to`}>{say.leaveFrom}</label>
            <input
              id={`${id}-to`}
              type="date"
              required
              aria-describedby={`${id}-note`}
              value={to}
              onChange={({ target }) => setTo(target.value)}
            />
          </div>
          <button type="submit" className="button second" aria-disabled={leave.isPending}>
            {say.leave}
          </button>
        </div>
        <div role="status">{leave.isSuccess && <p>{say.left}</p>}</div>
        {leave.isError && <Trouble error={leave.error} />}
      </form>
    </details>
  );
}
