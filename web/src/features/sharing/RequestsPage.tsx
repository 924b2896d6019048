import { useState } from 'react';
import type { Grant } from '../../api/types.ts';
import { mayPublish, operates, useMe } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { Approvals } from './Approvals.tsx';
import { Endorsements } from './Endorsements.tsx';
import { GrantTerms } from './GrantTerms.tsx';
import { type Decision, useDecide, useWaiting } from './grants.ts';
import './sharing.css';
import { Suspensions } from './Suspensions.tsx';
import { words } from './words.ts';

/** What waits for the word of a cluster's lead, of the platform, or of a second person. */
export default function RequestsPage() {
  const say = useWords(words);
  const { data, isError, error, refetch } = useWaiting();
  const decide = useDecide();
  const me = useMe();
  if (!data)
    return isError ? (
      <Trouble page={say.requests} error={error} retry={() => refetch()} />
    ) : (
      <Wait lines={4} />
    );
  return (
    <div className="requests">
      <Heading title={say.requests}>{say.requests}</Heading>
      <p>{say.requestsAbout}</p>
      {data.items.length === 0 && <p className="notice">{say.none}</p>}
      <ul>
        {data.items.map((grant) => (
          <Request
            key={grant.id}
            grant={grant}
            busy={decide.isPending}
            onDecide={(decision) => !decide.isPending && decide.mutate({ id: grant.id, ...decision })}
          />
        ))}
      </ul>
      <div role="status">{decide.isSuccess && <p>{say.done}</p>}</div>
      {decide.isError && <Trouble error={decide.error} />}
      {(operates(me) || mayPublish(me)) && (
        <>
          <Suspensions lifts={operates(me)} />
          <Approvals gives={operates(me)} />
        </>
      )}
    </div>
  );
}

type RequestProps = { grant: Grant; busy: boolean; onDecide: (decision: Decision) => void };

function Request({ grant, busy, onDecide }: RequestProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const title = textIn(grant.resource.title, language);
  const [reason, setReason] = useState('');
  return (
    <li className="request">
      <h2>
        <Text of={grant.resource.title} />
      </h2>
      <p className="soft">
        <Text of={grant.resource.institution.name} />
      </p>
      {grant.resource.summary && (
        <p>
          <Text of={grant.resource.summary} />
        </p>
      )}
      {grant.byPublication && <p>{say.published}</p>}
      {grant.byLead && <p>{say.leadAsks}</p>}
      <p>
        <GrantTerms grant={grant} />
      </p>
      <Endorsements grant={grant} />
      {grant.mayDecide && (
        <div className="field">
          <label htmlFor={`why-${grant.id}`}>{say.why}</label>
          <input
            id={`why-${grant.id}`}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      )}
      {grant.mayDecide ? (
        <p className="row">
          <button
            type="button"
            className="button"
            aria-label={say.approveOf(title)}
            aria-disabled={busy}
            onClick={() => onDecide({ word: 'approve' })}
          >
            {say.approve}
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={say.declineOf(title)}
            aria-disabled={busy}
            onClick={() => onDecide({ word: 'decline', reason: reason.trim() })}
          >
            {say.decline}
          </button>
        </p>
      ) : (
        !grant.mayEndorse && <p className="soft">{say.mine}</p>
      )}
    </li>
  );
}
