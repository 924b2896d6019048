import { type FormEvent, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayAdminister } from '../../app/session.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import './record.css';
import { words } from './writingWords.ts';
import { homeOf, useLearners } from './writing.ts';

/** For administrators of an institution: whose record to write into. */
export default function RecordsPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => (mayAdminister(me) ? <Find me={me} /> : <NotYours />)}</ForMe>;
}

export function NotYours() {
  const say = useWords(words);
  return (
    <div className="empty">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.notYours}</p>
    </div>
  );
}

function Find({ me }: { me: Me }) {
  const say = useWords(words);
  const asked = new URLSearchParams(useSearch()).get('q') ?? '';
  const [, go] = useLocation();
  const [typed, setTyped] = useState(asked);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!typed.trim()) return document.getElementById(fieldId('whose'))?.focus();
    go(`/records?q=${encodeURIComponent(typed.trim())}`);
  };
  return (
    <div className="stack record">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.about}</p>
      <form className="stack" role="search" onSubmit={submit} noValidate aria-label={say.find}>
        <Field
          label={say.beginning}
          hint={say.beginningHint}
          name="whose"
          {...(tried && !typed.trim() ? { wrong: say.beginningMissing } : {})}
        >
          {(control) => (
            <input
              {...control}
              value={typed}
              maxLength={100}
              autoComplete="off"
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <div>
          <button type="submit" className="button">
            {say.find}
          </button>
        </div>
      </form>
      {asked && <Found institution={homeOf(me)} beginning={asked} />}
    </div>
  );
}

function Found({ institution, beginning }: { institution: string; beginning: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useLearners(institution, beginning);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  return (
    <section aria-labelledby="found" className="stack">
      <div role="status">
        <h2 id="found">{say.found(data.total)}</h2>
      </div>
      {data.total === 0 && <p className="soft">{say.foundNobody}</p>}
      <ul className="entries">
        {data.items.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/records/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
      {data.total > data.items.length && <p className="soft">{say.tooMany}</p>}
    </section>
  );
}
