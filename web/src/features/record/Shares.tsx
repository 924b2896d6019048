import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, get, newKey } from '../../api/http.ts';
import type { List } from '../../api/types.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { everyInstitution } from '../network/institutions.ts';
import { isOpen, type Share } from './record.ts';
import { words } from './words.ts';

/** Whom she lets add to her record, and since when. */
export function Shares() {
  const say = useWords(words);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['record-shares'],
    queryFn: ({ signal }) => get<List<Share>>('/record/shares?size=50', signal),
  });
  return (
    <section aria-labelledby="record-shares" className="stack">
      <h2 id="record-shares">{say.shares}</h2>
      <p>{say.sharesAbout}</p>
      {isError && <Trouble error={error} retry={() => refetch()} />}
      {data && data.items.length > 0 && (
        <ul className="entries">
          {data.items.map((share) => (
            <Shared key={share.id} of={share} />
          ))}
        </ul>
      )}
      <Allow />
    </section>
  );
}

function Shared({ of }: { of: Share }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => call(`/record/shares/${of.id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['record-shares'] }),
  });
  const open = isOpen(of);
  return (
    <li className="row">
      <div>
        <p>
          <Text of={of.institution.name} />
        </p>
        <p className="small soft">
          {open ? say.since(moment(of.since, language)) : say.ended(moment(of.until ?? '', language))}
        </p>
      </div>
      {open && (
        <button
          type="button"
          className="quiet"
          aria-label={say.endOf(textIn(of.institution.name, language))}
          aria-disabled={end.isPending}
          onClick={() => !end.isPending && end.mutate()}
        >
          {say.end}
        </button>
      )}
      {end.isError && <Trouble error={end.error} />}
    </li>
  );
}

function Allow() {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState(newKey);
  const { data } = useQuery({
    queryKey: ['institutions'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => everyInstitution(signal),
  });
  const allow = useMutation({
    mutationFn: () => call('/record/shares', { method: 'POST', body: { institution: chosen }, key }),
    onSuccess: () => {
      setChosen('');
      setTried(false);
      return client.invalidateQueries({ queryKey: ['record-shares'] });
    },
    onSettled: () => setKey(newKey()),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (allow.isPending) return;
    setTried(true);
    if (!chosen) return document.getElementById(fieldId('share-with'))?.focus();
    allow.mutate();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={say.allow} className="stack">
      <Field
        label={say.institution}
        name="share-with"
        {...(tried && !chosen && !allow.isSuccess ? { wrong: say.chooseFirst } : {})}
      >
        {(control) => (
          <select {...control} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{say.choose}</option>
            {(data ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {textIn(name, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="button second" aria-disabled={allow.isPending}>
        {say.allow}
      </button>
      <div role="status">{allow.isSuccess && <p>{say.allowed}</p>}</div>
      {allow.isError && <Trouble error={allow.error} />}
    </form>
  );
}
