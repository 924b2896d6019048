import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, newKey } from '../../api/http.ts';
import type { AdaptationKind, Localized } from '../../api/types.ts';
import { mayPublish, useMe } from '../../app/session.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { tagOf, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { words } from './words.ts';

const kinds: AdaptationKind[] = ['TRANSLATE', 'LOCALISE', 'EXTRACT', 'REMIX'];

export function Adapt({ resource, rule }: { resource: string; rule: Localized }) {
  const say = useWords(words);
  const client = useQueryClient();
  const [, go] = useLocation();
  const publishes = mayPublish(useMe());
  const [kind, setKind] = useState<AdaptationKind>('TRANSLATE');
  const [notes, setNotes] = useState({ zh: '', en: '' });
  const key = useRef(newKey());
  const adapt = useMutation({
    mutationFn: () =>
      call(`/resources/${resource}/adaptations`, {
        method: 'POST',
        body: { kind, notes: { ...(notes.zh && { zh: notes.zh }), ...(notes.en && { en: notes.en }) } },
        key: key.current,
      }),
    onSuccess: ({ location }) => {
      client.invalidateQueries({ queryKey: ['resources'] });
      go(`/publishing/${location?.split('/').at(-1)}`);
    },
    onError: () => {
      key.current = newKey();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!adapt.isPending) adapt.mutate();
  };
  const written = (language: 'zh' | 'en') => ({
    lang: tagOf[language],
    value: notes[language],
    maxLength: 2000,
    onChange: ({ target }: { target: { value: string } }) => {
      key.current = newKey();
      setNotes({ ...notes, [language]: target.value });
    },
  });
  return (
    <details>
      <summary className="quiet">{say.adapt}</summary>
      <form className="stack" onSubmit={submit}>
        <p>{publishes ? say.about : say.aboutTeachers}</p>
        <p className="hint">
          <Text of={rule} />
        </p>
        <Field label={say.kind} short>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={({ target }) => {
                key.current = newKey();
                setKind(target.value as AdaptationKind);
              }}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {say[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say.notesZh}>{(control) => <textarea {...control} {...written('zh')} />}</Field>
        <Field label={say.notesEn}>{(control) => <textarea {...control} {...written('en')} />}</Field>
        <div>
          <button type="submit" className="button second" aria-disabled={adapt.isPending}>
            {adapt.isPending ? say.beginning : say.begin}
          </button>
        </div>
        {adapt.isError && <Trouble error={adapt.error} />}
      </form>
    </details>
  );
}
