import { useState } from 'react';
import { Link } from 'wouter';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import './sharing.css';
import { words } from './suspensionWords.ts';
import { identifierIn, useSuspend } from './suspensions.ts';

/** For the operator: stops at once what is shared of a resource, which she names where none is given. */
export default function Suspend({ resource }: { resource?: string }) {
  const say = useWords(words);
  const suspend = useSuspend();
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const send = () => {
    const id = resource ?? identifierIn(address);
    setWrong(!id);
    if (id && !suspend.isPending) {
      const cleared = () => {
        setAddress('');
        setReason('');
      };
      suspend.mutate({ resource: id, reason: reason.trim() }, { onSuccess: cleared });
    }
  };
  return (
    <form
      className="sharing suspending"
      aria-label={say.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {resource ? <h2>{say.form}</h2> : <h3>{say.form}</h3>}
      {resource && <p className="soft">{say.about}</p>}
      {!resource && (
        <Field label={say.address} hint={say.addressHint} wrong={wrong ? say.noAddress : undefined}>
          {(control) => (
            <input
              {...control}
              required
              value={address}
              onChange={({ target }) => setAddress(target.value)}
            />
          )}
        </Field>
      )}
      <Field label={say.reason} hint={say.reasonHint}>
        {(control) => (
          <input
            {...control}
            required
            pattern=".*\S.*"
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" aria-disabled={suspend.isPending}>
        {say.suspend}
      </button>
      <div role="status">
        {suspend.isSuccess && (
          <p>
            {say.suspended} {resource && <Link href="/requests">{say.list}</Link>}
          </p>
        )}
      </div>
      {suspend.isError && <Trouble error={suspend.error} />}
    </form>
  );
}
