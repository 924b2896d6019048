import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { everyInstitution } from '../network/institutions.ts';
import { type Belonging, learnerSays, useBelongings, useSay } from './belonging.ts';
import './belonging.css';
import { SayNext } from './SayNext.tsx';
import { words } from './words.ts';

/** For the learner: where she stands with institutions, and which she tells of this. */
export default function MyInstitutions({ id }: { id: string }) {
  const say = useWords(words);
  return (
    <details className="belonging">
      <summary className="quiet">{say.hers}</summary>
      <Opened id={id} />
    </details>
  );
}

function Opened({ id }: { id: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useBelongings(id);
  return (
    <div className="stack">
      <p>{say.hersAbout}</p>
      {isError && <Trouble error={error} retry={() => refetch()} />}
      <ul className="known">
        {data?.map((one) => (
          <Standing key={one.institution.id} id={id} one={one} />
        ))}
      </ul>
      <Tell id={id} known={data ?? []} />
    </div>
  );
}

function Standing({ id, one }: { id: string; one: Belonging }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <li>
      <h3>
        <Text of={one.institution.name} />
      </h3>
      <p>{say[`hers_${one.state}`]}</p>
      <h4>{say.history}</h4>
      <ol className="small">
        {one.changes.map((change) => (
          <li key={change.number}>
            {`${moment(change.at, language)} · ${say[change.to]} · ${say[change.reason]} · ${say[change.by]}`}
            {change.note && <p className="soft">{change.note}</p>}
          </li>
        ))}
      </ol>
      <SayNext
        key={one.state}
        enrollment={id}
        institution={one.institution.id}
        choices={learnerSays[one.state]}
        name={textIn(one.institution.name, language)}
      />
    </li>
  );
}

function Tell({ id, known }: { id: string; known: Belonging[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const tell = useSay();
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const { data } = useQuery({
    queryKey: ['institutions'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => everyInstitution(signal),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tell.isPending) return;
    setTried(true);
    if (!chosen) return document.getElementById(fieldId('tell-which'))?.focus();
    tell.mutate(
      { id, institution: chosen, to: 'JOINING', reason: 'TOLD' },
      { onSuccess: () => setChosen('') },
    );
  };
  const others = (data ?? []).filter((one) => known.every(({ institution }) => institution.id !== one.id));
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={say.which}>
      <Field
        label={say.which}
        name="tell-which"
        {...(tried && !chosen && !tell.isSuccess ? { wrong: say.chooseFirst } : {})}
      >
        {(field) => (
          <select {...field} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{say.choose}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {textIn(one.name, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <button type="submit" className="button second" aria-disabled={tell.isPending}>
          {say.tell}
        </button>
      </div>
      <div role="status">{tell.isSuccess && <p>{say.told}</p>}</div>
      {tell.isError && <Trouble error={tell.error} />}
    </form>
  );
}
