import type { Grant } from '../../api/types.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { GrantTerms } from './GrantTerms.tsx';
import { useDecide, useWaiting } from './grants.ts';
import './sharing.css';
import { words } from './words.ts';

/** What waits for the word of a cluster's lead, of the platform, or of a second person. */
export default function RequestsPage() {
  const say = useWords(words);
  const { data, isError, error, refetch } = useWaiting();
  const decide = useDecide();
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
            onDecide={(word) => !decide.isPending && decide.mutate({ id: grant.id, word })}
          />
        ))}
      </ul>
      <div role="status">{decide.isSuccess && <p>{say.done}</p>}</div>
      {decide.isError && <Trouble error={decide.error} />}
    </div>
  );
}

type RequestProps = { grant: Grant; busy: boolean; onDecide: (word: 'approve' | 'decline') => void };

function Request({ grant, busy, onDecide }: RequestProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const title = textIn(grant.resource.title, language);
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
      <p>
        <GrantTerms grant={grant} />
      </p>
      {grant.mayDecide ? (
        <p className="row">
          <button
            type="button"
            className="button"
            aria-label={say.approveOf(title)}
            aria-disabled={busy}
            onClick={() => onDecide('approve')}
          >
            {say.approve}
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={say.declineOf(title)}
            aria-disabled={busy}
            onClick={() => onDecide('decline')}
          >
            {say.decline}
          </button>
        </p>
      ) : (
        <p className="soft">{say.mine}</p>
      )}
    </li>
  );
}
