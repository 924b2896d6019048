import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/http.ts';
import { everyOne } from '../../api/lists.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { expertWords } from './expertWords.ts';

type Expert = { person: string; name: string; appointedAt: string };

const numbered = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For operators: who speaks for a framework, and who is to. */
export default function Experts({ framework }: { framework: string }) {
  const say = useWords(expertWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const experts = useQuery({
    queryKey: ['standards', 'experts', framework],
    queryFn: ({ signal }) => everyOne<Expert>(`/standards/${framework}/experts`, signal),
  });
  const dismiss = useMutation({
    mutationFn: (person: string) => call(`/standards/${framework}/experts/${person}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['standards', 'experts', framework] }),
  });
  return (
    <section className="experts stack" aria-labelledby="experts">
      <h2 id="experts">{say.heading}</h2>
      <p>{say.about}</p>
      {experts.isError && <Trouble error={experts.error} retry={() => experts.refetch()} />}
      {experts.isPending && <Wait lines={3} />}
      {experts.data?.length === 0 && <p className="soft">{say.none}</p>}
      <ul className="served">
        {experts.data?.map(({ person, name, appointedAt }) => (
          <li key={person} className="row">
            <span>
              {name} <span className="soft small figures">{say.since(moment(appointedAt, language))}</span>
            </span>
            <button
              type="button"
              className="quiet"
              aria-label={say.dismissNamed(name)}
              aria-disabled={dismiss.isPending}
              onClick={() => !dismiss.isPending && dismiss.mutate(person)}
            >
              {say.dismiss}
            </button>
          </li>
        ))}
      </ul>
      <div role="status">{dismiss.isSuccess && <p>{say.dismissed}</p>}</div>
      {dismiss.isError && <Trouble error={dismiss.error} />}
      <Appoint framework={framework} />
    </section>
  );
}

function Appoint({ framework }: { framework: string }) {
  const say = useWords(expertWords);
  const queries = useQueryClient();
  const [person, setPerson] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const appoint = useMutation({
    mutationFn: (wish: { person: string; name: string }) =>
      call(`/standards/${framework}/experts`, { method: 'POST', body: wish }),
    onSuccess: () => {
      setPerson('');
      setName('');
      setTried(false);
      void queries.invalidateQueries({ queryKey: ['standards', 'experts', framework] });
    },
  });
  const wrongPerson = numbered.test(person.trim()) ? undefined : say.personWrong;
  const wrongName = name.trim() ? undefined : say.nameMissing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (appoint.isPending) return;
    setTried(true);
    const wrong = wrongPerson ? 'expert-person' : wrongName ? 'expert-name' : undefined;
    if (wrong) document.getElementById(fieldId(wrong))?.focus();
    else appoint.mutate({ person: person.trim(), name: name.trim() });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={say.appointHeading}>
      <h3>{say.appointHeading}</h3>
      <Field
        label={say.person}
        hint={say.personHint}
        name="expert-person"
        {...(tried && wrongPerson ? { wrong: wrongPerson } : {})}
      >
        {(control) => (
          <input
            {...control}
            value={person}
            maxLength={50}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setPerson(target.value)}
          />
        )}
      </Field>
      <Field
        label={say.name}
        hint={say.nameHint}
        name="expert-name"
        {...(tried && wrongName ? { wrong: wrongName } : {})}
      >
        {(control) => (
          <input
            {...control}
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <div>
        <button type="submit" className="button second" aria-disabled={appoint.isPending}>
          {say.appoint}
        </button>
      </div>
      <div role="status">{appoint.isSuccess && <p className="notice good">{say.appointed}</p>}</div>
      {appoint.isError && <Trouble error={appoint.error} />}
    </form>
  );
}
