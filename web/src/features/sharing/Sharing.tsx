import { Link } from 'wouter';
import type { Grant } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { GrantTerms } from './GrantTerms.tsx';
import { useGrants, useWithdraw } from './grants.ts';
import { ShareForm } from './ShareForm.tsx';
import './sharing.css';
import { states, words } from './words.ts';

/** For those who publish it: whom their resource reaches, and a form to reach more. */
export default function Sharing({ resource, owner }: { resource: string; owner: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useGrants(resource);
  const withdraw = useWithdraw(resource);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  const standing = data.items.filter(({ state }) => state === 'ACTIVE' || state === 'REQUESTED');
  const over = data.items.filter((grant) => !standing.includes(grant));
  return (
    <section className="sharing" aria-labelledby="sharing">
      <h2 id="sharing">{say.heading}</h2>
      <p className="soft">{say.about}</p>
      {standing.length === 0 && <p>{say.nobody}</p>}
      <ul>
        {standing.map((grant) => (
          <Line key={grant.id} grant={grant}>
            {grant.byLead && grant.state === 'REQUESTED' ? (
              <Link href="/requests">{say.decide}</Link>
            ) : (
              <button
                type="button"
                className="quiet"
                aria-disabled={withdraw.isPending}
                onClick={() => !withdraw.isPending && withdraw.mutate(grant.id)}
              >
                {say.withdraw}
              </button>
            )}
          </Line>
        ))}
      </ul>
      <div role="status">{withdraw.isSuccess && <p>{say.withdrawn}</p>}</div>
      {withdraw.isError && <Trouble error={withdraw.error} />}
      {over.length > 0 && (
        <details>
          <summary className="quiet">{say.more}</summary>
          <ul>
            {over.map((grant) => (
              <Line key={grant.id} grant={grant} />
            ))}
          </ul>
        </details>
      )}
      <ShareForm resource={resource} owner={owner} />
    </section>
  );
}

function Line({ grant, children }: { grant: Grant; children?: React.ReactNode }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <li>
      <GrantTerms grant={grant} />
      <span className={grant.state === 'ACTIVE' ? 'tag done' : 'tag'}>
        {named(states, grant.state, language)}
      </span>
      {grant.reason && <span className="soft">{say.because(grant.reason)}</span>}
      {children}
    </li>
  );
}
