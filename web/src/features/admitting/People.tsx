import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import type { EnrollmentState } from '../../api/types.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment, number, percent } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Entered, useDecide, useEntered } from './offerings.ts';
import { words } from './words.ts';

/** Whose work there is to look at. */
const learning = ({ state }: Entered) => state === 'ACTIVE' || state === 'DEFERRED' || state === 'COMPLETED';

type Props = { offering: string; state: EnrollmentState; heading: string };

/** Those of an offering who are in one state, the longest first. */
export function People({ offering, state, heading }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const id = useId();
  const { data, isError, error, refetch } = useEntered(offering, state);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {!data && (isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={2} />)}
      {data?.items.length === 0 && <p className="soft">{say.nobody}</p>}
      <ul className="entered">
        {data?.items.map((one) => (
          <Person key={one.id} offering={offering} one={one} />
        ))}
      </ul>
      {data && data.total > data.items.length && (
        <p className="soft">{say.more(number(data.total - data.items.length, language))}</p>
      )}
    </section>
  );
}

function Person({ offering, one }: { offering: string; one: Entered }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const name = one.name ?? say.unnamed;
  return (
    <li>
      <strong>
        {learning(one) ? <Link href={`/offerings/${offering}/people/${one.id}`}>{name}</Link> : name}
      </strong>
      <ul className="meta figures">
        {one.place !== null && <li>{say.place(number(one.place, language))}</li>}
        {one.state === 'ACTIVE' && <li>{percent(one.progress, language)}</li>}
        <li>{say.since(moment(one.since, language))}</li>
      </ul>
      {one.state === 'REQUESTED' && <Decision one={one} name={name} />}
    </li>
  );
}

function Decision({ one, name }: { one: Entered; name: string }) {
  const say = useWords(words);
  const decide = useDecide();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('NOT_ELIGIBLE');
  const [note, setNote] = useState('');
  const approve = () =>
    !decide.isPending && decide.mutate({ id: one.id, change: { to: 'ACTIVE', reason: 'APPROVED' } });
  const decline = (event: FormEvent) => {
    event.preventDefault();
    if (decide.isPending) return;
    const said = note.trim() ? { note: note.trim() } : {};
    decide.mutate({ id: one.id, change: { to: 'WITHDRAWN', reason, ...said } });
  };
  return (
    <>
      {!declining && (
        <p className="row">
          <button
            type="button"
            className="button"
            aria-label={say.approveNamed(name)}
            aria-disabled={decide.isPending}
            onClick={approve}
          >
            {say.approve}
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={say.declineNamed(name)}
            onClick={() => setDeclining(true)}
          >
            {say.decline}
          </button>
        </p>
      )}
      {declining && (
        <form className="stack" onSubmit={decline} aria-label={say.declineNamed(name)}>
          <Field label={say.why} short>
            {(field) => (
              <select {...field} value={reason} onChange={({ target }) => setReason(target.value)}>
                {(['NOT_ELIGIBLE', 'INCOMPLETE', 'OTHER'] as const).map((code) => (
                  <option key={code} value={code}>
                    {say[code]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say.note}>
            {(field) => (
              <textarea
                {...field}
                value={note}
                maxLength={1000}
                onChange={({ target }) => setNote(target.value)}
              />
            )}
          </Field>
          <p className="row">
            <button type="submit" className="button" aria-disabled={decide.isPending}>
              {say.send}
            </button>
            <button type="button" className="quiet" onClick={() => setDeclining(false)}>
              {say.keep}
            </button>
          </p>
        </form>
      )}
      {decide.isError && <Trouble error={decide.error} />}
    </>
  );
}
