import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { call, newKey } from '../../api/http.ts';
import { mayPublish, useMe } from '../../app/session.ts';
import { Choices, choicesFrom } from '../../design/Choices.tsx';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { kinds } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type HarvestSource, prefixes, schedules } from './harvests.ts';
import { words } from './words.ts';

/** Adds a source; nothing is read before it is run or due. */
export function SourceForm() {
  const say = useWords(words);
  const { language } = useLanguage();
  const me = useMe();
  const [, go] = useLocation();
  const [text, setText] = useState({ name: '', address: '', set: '', institution: '' });
  const [chosen, setChosen] = useState({
    prefix: prefixes.slice(0, 1),
    schedule: ['0'],
    target: ['DRAFT'],
    scope: ['INSTITUTION'],
    kind: ['TEACHING_RESOURCE'],
  });
  const [tried, setTried] = useState(false);
  const [key] = useState(newKey);
  const keep = useMutation({
    mutationFn: async () => {
      const hours = Number(chosen.schedule[0]);
      const body = {
        ...(text.institution.trim() ? { institution: text.institution.trim() } : {}),
        name: text.name.trim(),
        baseUrl: text.address.trim(),
        prefix: chosen.prefix[0],
        set: text.set.trim(),
        ...(hours ? { everyHours: hours } : {}),
        target: chosen.target[0],
        scope: chosen.scope[0],
        mapping: { kind: chosen.kind[0], subject: 'UNCLASSIFIED' },
      };
      const made = await call<HarvestSource>('/harvests/sources', { method: 'POST', body, key });
      return made.body;
    },
    onSuccess: (made) => go(`/harvests/${made.id}`),
  });
  const asksOwner = !mayPublish(me);
  const wrong = {
    name: text.name.trim() ? '' : say.nameMissing,
    address: text.address.trim() ? '' : say.addressMissing,
    institution: asksOwner && !text.institution.trim() ? say.institutionMissing : '',
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (keep.isPending) return;
    setTried(true);
    const first = Object.entries(wrong).find(([, message]) => message)?.[0];
    if (first) return document.getElementById(fieldId(`harvest-${first}`))?.focus();
    keep.mutate();
  };
  const line = (name: keyof typeof text, label: string, limit: number, hint?: string) => {
    const message = name === 'set' ? '' : wrong[name];
    return (
      <Field
        label={label}
        name={`harvest-${name}`}
        {...(hint ? { hint } : {})}
        {...(tried && message ? { wrong: message } : {})}
      >
        {(control) => (
          <input
            {...control}
            value={text[name]}
            maxLength={limit}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText({ ...text, [name]: event.target.value })}
          />
        )}
      </Field>
    );
  };
  const choice = (name: keyof typeof chosen, legend: string, choices: { value: string; name: string }[]) => (
    <Choices
      legend={legend}
      name={`harvest-${name}`}
      single
      choices={choices}
      chosen={chosen[name]}
      onChange={(values) => setChosen({ ...chosen, [name]: values })}
    />
  );
  return (
    <form className="stack" onSubmit={submit} noValidate aria-labelledby="add-source">
      <h2 id="add-source">{say.add}</h2>
      {line('name', say.name, 200)}
      {line('address', say.address, 500, say.addressHint)}
      {asksOwner && line('institution', say.institution, 100)}
      {line('set', say.set, 200, say.setHint)}
      {choice(
        'prefix',
        say.prefix,
        prefixes.map((value) => ({ value, name: value })),
      )}
      {choice('kind', say.kind, choicesFrom(kinds, language))}
      {choice(
        'schedule',
        say.schedule,
        schedules.map((value) => ({ value, name: say[`every${value}`] })),
      )}
      {choice('target', say.target, [
        { value: 'DRAFT', name: say.DRAFT },
        { value: 'PUBLISHED', name: say.PUBLISHED },
      ])}
      {chosen.target[0] === 'PUBLISHED' &&
        choice('scope', say.scope, [
          { value: 'INSTITUTION', name: say.INSTITUTION },
          { value: 'PUBLIC', name: say.PUBLIC },
        ])}
      <button type="submit" className="button" aria-disabled={keep.isPending}>
        {say.keep}
      </button>
      {keep.error && <Trouble error={keep.error} />}
    </form>
  );
}
