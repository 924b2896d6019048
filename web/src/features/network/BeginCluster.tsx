import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, newKey } from '../../api/http.ts';
import { Choices } from '../../design/Choices.tsx';
import { ErrorSummary } from '../../design/ErrorSummary.tsx';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { type Beginning, bodyOf, empty, missingIn } from './beginning.ts';
import { beginWords } from './beginWords.ts';
import { everyInstitution } from './institutions.ts';

/** For an operator: a cluster with its lead, or a group of schools with its first member. */
export default function BeginCluster() {
  const say = useWords(beginWords);
  return (
    <details>
      <summary className="quiet">{say.heading}</summary>
      <Form />
    </details>
  );
}

function Form() {
  const say = useWords(beginWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [wish, setWish] = useState<Beginning>(empty);
  const [tried, setTried] = useState<Record<string, string>>({});
  const [key, setKey] = useState(newKey);
  const institutions = useQuery({
    queryKey: ['institutions'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => everyInstitution(signal),
  });
  const begin = useMutation({
    mutationFn: () => call('/clusters', { method: 'POST', key, body: bodyOf(wish) }),
    onSuccess: () => {
      setWish(empty);
      void queries.invalidateQueries({ queryKey: ['clusters'] });
    },
    onSettled: () => setKey(newKey()),
  });
  const group = wish.kind === 'SCHOOL_GROUP';
  const change = (part: Partial<Beginning>) => {
    if (begin.isSuccess) begin.reset();
    setWish((now) => ({ ...now, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (begin.isPending) return;
    const wrong = Object.fromEntries(missingIn(wish).map((field) => [field, say[`${field}Missing`]]));
    setTried(wrong);
    if (Object.keys(wrong).length === 0) begin.mutate();
  };
  const field = (name: keyof Beginning & string) => ({
    name,
    label: name === 'first' && group ? say.firstOfGroup : say[name],
    ...(tried[name] ? { wrong: tried[name] } : {}),
  });
  const written = (name: 'zh' | 'en' | 'from' | 'articlesFrom' | 'articlesTo') => ({
    value: wish[name],
    ...(name === 'zh' || name === 'en' ? { maxLength: 200 } : { type: 'date' }),
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  });
  return (
    <form onSubmit={submit} noValidate aria-label={say.heading}>
      <ErrorSummary title={say.look} wrong={tried} />
      <Choices
        single
        legend={say.kind}
        name="kind"
        choices={[
          { value: 'CLUSTER', name: say.CLUSTER },
          { value: 'SCHOOL_GROUP', name: say.SCHOOL_GROUP },
        ]}
        chosen={[wish.kind]}
        onChange={([kind]) => change({ kind: kind as Beginning['kind'] })}
      />
      <Field {...field('zh')}>{(control) => <input {...control} {...written('zh')} />}</Field>
      <Field {...field('en')}>{(control) => <input {...control} {...written('en')} />}</Field>
      <Field {...field('first')}>
        {(control) => (
          <select {...control} value={wish.first} onChange={({ target }) => change({ first: target.value })}>
            <option value="" />
            {(institutions.data ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {textIn(name, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field short {...field('from')}>
        {(control) => <input {...control} {...written('from')} />}
      </Field>
      {group && (
        <>
          <Field short {...field('articlesFrom')}>
            {(control) => <input {...control} {...written('articlesFrom')} />}
          </Field>
          <Field short hint={say.articlesToHint} {...field('articlesTo')}>
            {(control) => <input {...control} {...written('articlesTo')} />}
          </Field>
        </>
      )}
      {institutions.isError && <Trouble error={institutions.error} retry={() => institutions.refetch()} />}
      <button type="submit" className="button second" aria-disabled={begin.isPending}>
        {say.begin}
      </button>
      <div role="status">{begin.isSuccess && <p className="notice good">{say.begun}</p>}</div>
      {begin.isError && <Trouble error={begin.error} />}
    </form>
  );
}
