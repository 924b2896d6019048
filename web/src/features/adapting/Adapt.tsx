import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, newKey } from '../../api/http.ts';
import type { AdaptationKind, Institution, Localized } from '../../api/types.ts';
import { mayPublish, useMe } from '../../app/session.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { tagOf, useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { words } from './words.ts';

const kinds: AdaptationKind[] = ['TRANSLATE', 'LOCALISE', 'EXTRACT', 'REMIX'];

type Props = {
  resource: string;
  rule: Localized;
  /** Those of her institutions that may own the work. */
  institutions: Institution[];
};

export function Adapt({ resource, rule, institutions }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [, go] = useLocation();
  const publishes = mayPublish(useMe());
  const [kind, setKind] = useState<AdaptationKind>('TRANSLATE');
  const [owner, setOwner] = useState('');
  const [tried, setTried] = useState(false);
  const several = institutions.length > 1;
  const missing = several && owner === '';
  const [notes, setNotes] = useState({ zh: '', en: '' });
  const key = useRef(newKey());
  const adapt = useMutation({
    mutationFn: () =>
      call(`/resources/${resource}/adaptations`, {
        method: 'POST',
        body: {
          kind,
          notes: { ...(notes.zh && { zh: notes.zh }), ...(notes.en && { en: notes.en }) },
          ...(several && { institution: owner }),
        },
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
    setTried(true);
    if (missing) return document.getElementById(fieldId('adapt-owner'))?.focus();
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
      <form className="stack" onSubmit={submit} noValidate>
        <p>{publishes ? say.about : say.aboutTeachers}</p>
        <p className="hint">
          <Text of={rule} />
        </p>
        {several && (
          <Field
            label={say.owner}
            hint={say.ownerHint}
            name="adapt-owner"
            {...(tried && missing ? { wrong: say.ownerMissing } : {})}
          >
            {(control) => (
              <select
                {...control}
                value={owner}
                onChange={({ target }) => {
                  key.current = newKey();
                  setOwner(target.value);
                }}
              >
                <option value="" />
                {institutions.map((one) => (
                  <option key={one.id} value={one.id}>
                    {textIn(one.name, language) || one.id}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
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
