import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { Cluster, Invitation, List } from '../../api/types.ts';
import { useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { clusterRoles, named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { InviteForm } from './InviteForm.tsx';
import { useClusterName } from './names.ts';
import { invitationWords } from './words.ts';

/** What waits for an answer, for those who invite and those who answer; for others nothing. */
export function Invitations({ clusters }: { clusters: Cluster[] }) {
  const me = useMe();
  const leads = me?.roles.includes('cluster-lead') ?? false;
  const administers = me?.roles.includes('institution-admin') ?? false;
  return leads || administers ? <Waiting clusters={clusters} /> : null;
}

function Waiting({ clusters }: { clusters: Cluster[] }) {
  const say = useWords(invitationWords);
  const queries = useQueryClient();
  const invitations = useQuery({
    queryKey: ['invitations'],
    queryFn: ({ signal }) => get<List<Invitation>>('/invitations?size=50', signal),
  });
  const answer = useMutation({
    mutationFn: ({ id, word }: { id: string; word: 'accept' | 'decline' }) =>
      call(`/invitations/${id}/${word}`, { method: 'POST' }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      void queries.invalidateQueries({ queryKey: ['clusters'] });
    },
  });
  const open = (invitations.data?.items ?? []).filter(({ state }) => state === 'OPEN');
  return (
    <section className="invitations" aria-labelledby="invitations">
      <h2 id="invitations">{say.heading}</h2>
      {invitations.isError && <Trouble error={invitations.error} retry={() => invitations.refetch()} />}
      {invitations.data && open.length === 0 && <p className="soft">{say.none}</p>}
      <ul>
        {open.map((one) => (
          <li key={one.id}>
            <Line one={one} cluster={clusters.find(({ id }) => id === one.cluster)} />
            {one.mine && (
              <span className="row">
                <button
                  type="button"
                  className="button"
                  aria-disabled={answer.isPending}
                  onClick={() => !answer.isPending && answer.mutate({ id: one.id, word: 'accept' })}
                >
                  {say.accept}
                </button>
                <button
                  type="button"
                  className="quiet"
                  aria-disabled={answer.isPending}
                  onClick={() => !answer.isPending && answer.mutate({ id: one.id, word: 'decline' })}
                >
                  {say.decline}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <div role="status">{answer.isSuccess && <p>{say.answered}</p>}</div>
      {answer.isError && <Trouble error={answer.error} />}
      <InviteForm clusters={clusters} />
    </section>
  );
}

function Line({ one, cluster }: { one: Invitation; cluster?: Cluster }) {
  const say = useWords(invitationWords);
  const { language } = useLanguage();
  const name = useClusterName(cluster ?? { id: one.cluster, kind: 'CLUSTER' });
  const role = named(clusterRoles, one.role, language);
  return (
    <span>
      {one.mine
        ? say.toYou(name, role, one.from)
        : say.fromYou(textIn(one.institution.name, language), role, one.from)}
    </span>
  );
}
