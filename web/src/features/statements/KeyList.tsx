import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, get } from '../../api/http.ts';
import type { List } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { XapiKey } from './keys.ts';
import { words } from './words.ts';

export function KeyList() {
  const say = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: ['xapi-keys'],
    queryFn: ({ signal }) => get<List<XapiKey>>('/xapi-keys?size=50', signal),
  });
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say.list}</h2>
      {error ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Wait />
      ) : data.items.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul className="keys">
          {data.items.map((one) => (
            <Key key={one.id} one={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Key({ one }: { one: XapiKey }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => call(`/xapi-keys/${one.id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['xapi-keys'] }),
  });
  return (
    <li>
      <strong>{one.name}</strong>
      <p className="key-text">{one.id}</p>
      <ul className="meta">
        <li>{one.tool ?? say.ownSpace}</li>
        <li>xAPI {one.version}</li>
        {one.scopes.map((scope) => (
          <li key={scope}>{say[scope]}</li>
        ))}
        <li>{moment(one.madeAt, language)}</li>
        {one.revokedAt && (
          <li>
            {say.revoked} {moment(one.revokedAt, language)}
          </li>
        )}
      </ul>
      {!one.revokedAt && !asking && (
        <button
          type="button"
          className="quiet"
          aria-label={say.revokeNamed(one.name)}
          onClick={() => setAsking(true)}
        >
          {say.revoke}
        </button>
      )}
      {!one.revokedAt && asking && (
        <div className="notice" role="alert">
          <p>{say.sure(one.name)}</p>
          <button
            type="button"
            className="button"
            aria-disabled={revoke.isPending}
            onClick={() => !revoke.isPending && revoke.mutate()}
          >
            {say.revoke}
          </button>{' '}
          <button type="button" className="button second" onClick={() => setAsking(false)}>
            {say.keep}
          </button>
        </div>
      )}
      {revoke.error && <Trouble error={revoke.error} />}
    </li>
  );
}
