import { type FormEvent, useState } from 'react';
import type { Enrollment } from '../../api/types.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { pauses, usePause } from './enrollments.ts';
import { words } from './words.ts';

/** To stop for a while without giving the place up. */
export function Pause({ one }: { one: Enrollment }) {
  const say = useWords(words);
  const pause = usePause();
  const [reason, setReason] = useState<string>(pauses[0]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pause.isPending) pause.mutate({ id: one.id, to: 'DEFERRED', reason });
  };
  return (
    <details>
      <summary className="quiet">{say.pause}</summary>
      <form className="stack" onSubmit={submit}>
        <p>{say.pauseNote}</p>
        <Field label={say.why} short>
          {(field) => (
            <select {...field} value={reason} onChange={({ target }) => setReason(target.value)}>
              {pauses.map((code) => (
                <option key={code} value={code}>
                  {say[code]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div>
          <button type="submit" className="button second" aria-disabled={pause.isPending}>
            {say.pauseNow}
          </button>
        </div>
        {pause.isError && <Trouble error={pause.error} />}
      </form>
    </details>
  );
}

export function Paused({ one }: { one: Enrollment }) {
  const say = useWords(words);
  const pause = usePause();
  return (
    <div className="notice" role="status">
      <p>{say.paused}</p>
      <button
        type="button"
        className="button"
        aria-disabled={pause.isPending}
        onClick={() => !pause.isPending && pause.mutate({ id: one.id, to: 'ACTIVE', reason: 'RESUMED' })}
      >
        {say.resume}
      </button>
      {pause.isError && <Trouble error={pause.error} />}
    </div>
  );
}
