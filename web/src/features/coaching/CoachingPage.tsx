import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { coaches } from '../../app/session.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { isOpen, useArranging, useCoachings } from './coachings.ts';
import './coaching.css';
import { words } from './words.ts';

/** For coaches: who has let them in. */
export default function CoachingPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => (coaches(me) ? <Teachers me={me} /> : <NotYours />)}</ForMe>;
}

export function NotYours() {
  const say = useWords(words);
  return (
    <div className="empty">
      <Heading title={say.title}>{say.title}</Heading>
      <p>{say.notYours}</p>
    </div>
  );
}

function Teachers({ me }: { me: Me }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useCoachings(me.id);
  const { end } = useArranging();
  if (!data)
    return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait lines={4} />;
  const teachers = data.filter((one) => one.as === 'COACH');
  return (
    <div className="stack coaching">
      <Heading title={say.title}>{say.title}</Heading>
      <p>{say.about}</p>
      <TakeForm />
      {teachers.length === 0 && <p className="notice">{say.none}</p>}
      {end.isError && <Trouble error={end.error} />}
      <ul className="coached">
        {teachers.map(({ id, with: name, proposals }) => (
          <li key={id}>
            <h2>{name}</h2>
            {proposals.some(isOpen) && <p className="soft">{say.waiting(proposals.filter(isOpen).length)}</p>}
            <p className="row">
              <Link href={`/coaching/${id}`} className="button second">
                {say.seePath}
                <span className="unseen">: {name}</span>
              </Link>
              <button
                type="button"
                className="quiet"
                aria-label={say.endWith(name ?? '')}
                aria-disabled={end.isPending}
                onClick={() => !end.isPending && end.mutate(id)}
              >
                {say.end}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TakeForm() {
  const say = useWords(words);
  const { take } = useArranging();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!code.trim()) return document.getElementById(fieldId('code'))?.focus();
    if (!take.isPending)
      take.mutate(code.trim(), {
        onSuccess: () => {
          setCode('');
          setTried(false);
        },
      });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={say.code}
        name="code"
        short
        {...(tried && !code.trim() ? { wrong: say.codeMissing } : {})}
      >
        {(control) => (
          <input
            {...control}
            value={code}
            maxLength={40}
            autoComplete="off"
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      <div>
        <button type="submit" className="button" aria-disabled={take.isPending}>
          {say.take}
        </button>
      </div>
      {take.isError && <Trouble error={take.error} />}
    </form>
  );
}
