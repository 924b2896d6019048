import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, newKey } from '../../api/http.ts';
import type { Cluster } from '../../api/types.ts';
import { homeOf, useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { clusterRoles, named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { everyInstitution } from './institutions.ts';
import { useClusterName } from './names.ts';
import { invitationWords } from './words.ts';

/** For whoever leads a cluster, or runs a school of a group. */
export function InviteForm({ clusters }: { clusters: Cluster[] }) {
  const me = useMe();
  const home = homeOf(me);
  const mine = clusters.filter(({ members }) =>
    members.some(
      ({ institution, role }) =>
        institution.id === home &&
        (role === 'LEAD'
          ? me?.roles.includes('cluster-lead')
          : role === 'MEMBER' && me?.roles.includes('institution-admin')),
    ),
  );
  return mine[0] ? <Form clusters={mine} first={mine[0]} /> : null;
}

function Form({ clusters, first }: { clusters: Cluster[]; first: Cluster }) {
  const say = useWords(invitationWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [cluster, setCluster] = useState(first);
  const roles = cluster.kind === 'SCHOOL_GROUP' ? ['MEMBER'] : ['PARTNER', 'SUPPORTED'];
  const [role, setRole] = useState(roles[0]);
  const [institution, setInstitution] = useState('');
  const [from, setFrom] = useState(first.at ?? '');
  const [key, setKey] = useState(newKey);
  const institutions = useQuery({
    queryKey: ['institutions'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => everyInstitution(signal),
  });
  const invite = useMutation({
    mutationFn: () =>
      call(`/clusters/${cluster.id}/invitations`, {
        method: 'POST',
        key,
        body: { institution, role: roles.includes(role as string) ? role : roles[0], from },
      }),
    onSuccess: () => {
      setInstitution('');
      setKey(newKey());
      void queries.invalidateQueries({ queryKey: ['invitations'] });
    },
  });
  return (
    <form
      aria-label={say.inviteHeading}
      onSubmit={(event) => {
        event.preventDefault();
        if (!invite.isPending) invite.mutate();
      }}
    >
      <h3>{say.inviteHeading}</h3>
      <div className="inviting">
        {clusters.length > 1 && (
          <div className="field">
            <label htmlFor="invite-into">{say.into}</label>
            <select
              id="invite-into"
              value={cluster.id}
              onChange={({ target }) =>
                setCluster(clusters.find(({ id }) => String(id) === target.value) ?? first)
              }
            >
              {clusters.map((one) => (
                <ClusterOption key={one.id} cluster={one} />
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor="invite-whom">{say.whom}</label>
          <select
            id="invite-whom"
            required
            value={institution}
            onChange={({ target }) => setInstitution(target.value)}
          >
            <option value="" />
            {(institutions.data ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {textIn(name, language)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="invite-as">{say.as}</label>
          <select id="invite-as" value={role} onChange={({ target }) => setRole(target.value)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {named(clusterRoles, one, language)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="invite-from">{say.from}</label>
          <input
            id="invite-from"
            type="date"
            required
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        </div>
        <button type="submit" className="button" aria-disabled={invite.isPending}>
          {say.invite}
        </button>
      </div>
      <div role="status">{invite.isSuccess && <p>{say.invited}</p>}</div>
      {invite.isError && <Trouble error={invite.error} />}
    </form>
  );
}

function ClusterOption({ cluster }: { cluster: Cluster }) {
  return <option value={cluster.id}>{useClusterName(cluster)}</option>;
}
