import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { copyAddress, type Departure, useAsk, useMyDeparture, useStay } from './leaving.ts';
import { words } from './words.ts';

/** Her copy of everything, and the way out. */
export function HerData({ me }: { me: Me }) {
  const say = useWords(words);
  const { data: departure } = useMyDeparture(me);
  return (
    <section className="stack" aria-labelledby="her-data">
      <h2 id="her-data">{say.title}</h2>
      <p>{say.about}</p>
      <div>
        <a className="button second" href={copyAddress} download>
          {say.copy}
        </a>
        <p className="hint">{say.copyHint}</p>
      </div>
      <p>
        <Link href="/merging">{say.twoAccounts}</Link>
      </p>
      {departure === null && <Leave me={me} />}
      {departure && <Asked me={me} departure={departure} />}
    </section>
  );
}

function Leave({ me }: { me: Me }) {
  const say = useWords(words);
  const [name, setName] = useState('');
  const ask = useAsk(me);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ask.isPending && name.trim()) ask.mutate(name);
  };
  return (
    <details>
      <summary>{say.leave}</summary>
      <form className="stack" onSubmit={submit}>
        <p>{say.leaveHint}</p>
        <Field label={say.typeName} hint={say.typeHint(me.name)} name="leavingName">
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="quiet" aria-disabled={ask.isPending || !name.trim()}>
          {say.ask}
        </button>
        {ask.isError && <Trouble error={ask.error} />}
      </form>
    </details>
  );
}

function Asked({ me, departure }: { me: Me; departure: Departure }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const stay = useStay(me);
  return (
    <div className="notice" role="status">
      <p>
        {departure.state === 'WAITING'
          ? say.waiting(moment(departure.dueAt, language))
          : say[departure.state]}
      </p>
      <p>
        <Link href={`/leaving/${departure.id}`}>{say.follow}</Link>
      </p>
      {departure.state === 'WAITING' && (
        <button
          type="button"
          className="quiet"
          aria-disabled={stay.isPending}
          onClick={() => !stay.isPending && stay.mutate(departure.id)}
        >
          {say.stay}
        </button>
      )}
      {stay.isError && <Trouble error={stay.error} />}
    </div>
  );
}
