import { type FormEvent, useState } from 'react';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { useInvite } from './offerings.ts';
import { words } from './words.ts';

export function Invitations({ offering }: { offering: string }) {
  const say = useWords(words);
  const invite = useInvite(offering);
  const [count, setCount] = useState('10');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!invite.isPending) invite.mutate(Number(count));
  };
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{say.invite}</h2>
      <form onSubmit={submit} className="stack">
        <Field label={say.inviteHow} short>
          {(field) => (
            <input
              {...field}
              type="number"
              min={1}
              max={200}
              required
              value={count}
              onChange={({ target }) => setCount(target.value)}
            />
          )}
        </Field>
        <div>
          <button type="submit" className="button second" aria-disabled={invite.isPending}>
            {say.invite}
          </button>
        </div>
      </form>
      <div role="status">
        {invite.data && (
          <div className="notice">
            <p>{say.inviteNote}</p>
            <ul className="codes">
              {invite.data.map((code) => (
                <li key={code}>{code.replace(/(.{4})(?=.)/g, '$1-')}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {invite.isError && <Trouble error={invite.error} />}
    </section>
  );
}
