import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, newKey } from '../../api/http.ts';
import type { AdaptationKind, Institution, Localized } from '../../api/types.ts';
import { mayPublish, useMe } from '../../app/session.ts';
import { Choices } from '../../design/Choices.tsx';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { languages } from '../../words/codes.ts';
import { tagOf, useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import {
  begun,
  bodyOf,
  choosesUnits,
  type Missing,
  missingIn,
  ownersOf,
  type Source,
  type Wish,
} from './wish.ts';
import { words } from './words.ts';

const FurtherSources = lazy(() => import('./FurtherSources.tsx'));

const kinds: AdaptationKind[] = ['TRANSLATE', 'LOCALISE', 'EXTRACT', 'REMIX'];

/** One of each language: some have two codes. */
const written = Object.keys(languages).filter((tag) => !tag.includes('-'));

type Props = {
  source: Source;
  rule: Localized;
  /** Those of her institutions that may own the work. */
  institutions: Institution[];
};

export function Adapt({ source, rule, institutions }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [, go] = useLocation();
  const publishes = mayPublish(useMe());
  const [wish, setWish] = useState<Wish>(() => begun(source));
  const [tried, setTried] = useState(false);
  const owners = ownersOf(wish, institutions);
  const missing = missingIn(wish, source, institutions);
  const wrong = (...of: (typeof missing)[]) =>
    tried && missing && of.includes(missing) ? { wrong: say[`${missing}Missing`] } : {};
  const key = useRef(newKey());
  const change = (part: Partial<Wish>) => {
    key.current = newKey();
    setWish((now) => ({ ...now, ...part }));
  };
  const adapt = useMutation({
    mutationFn: () =>
      call(`/resources/${source.id}/adaptations`, {
        method: 'POST',
        body: bodyOf(wish, source, institutions),
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
    if (missing) return document.getElementById(fieldId(fieldOf(missing, wish)))?.focus();
    if (!adapt.isPending) adapt.mutate();
  };
  const noted = (of: 'zh' | 'en') => ({
    lang: tagOf[of],
    value: wish[of],
    maxLength: 2000,
    onChange: ({ target }: { target: { value: string } }) => change({ [of]: target.value }),
  });
  const known = new Set(source.languages.map((tag) => tag.split('-')[0]));
  return (
    <details>
      <summary className="quiet">{say.adapt}</summary>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{publishes ? say.about : say.aboutTeachers}</p>
        <p className="hint">
          <Text of={rule} />
        </p>
        <Field label={say.kind} name="adapt-kind" short {...wrong('noOwner')}>
          {(control) => (
            <select
              {...control}
              value={wish.kind}
              onChange={({ target }) => change({ kind: target.value as AdaptationKind })}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {say[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {wish.kind === 'TRANSLATE' && (
          <Field label={say.into} name="adapt-language" short {...wrong('language')}>
            {(control) => (
              <select
                {...control}
                value={wish.language}
                onChange={({ target }) => change({ language: target.value })}
              >
                <option value="" />
                {written
                  .filter((tag) => !known.has(tag))
                  .map((tag) => (
                    <option key={tag} value={tag}>
                      {languages[tag]?.[language]}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        )}
        {choosesUnits(wish.kind, source) && (
          <Choices
            legend={wish.kind === 'EXTRACT' ? say.units : say.unitsOfThis}
            name="adapt-units"
            choices={source.units.map(({ id, title }) => ({ value: id, name: textIn(title, language) }))}
            chosen={wish.units}
            {...wrong('units', 'allUnits')}
            onChange={(units) => change({ units })}
          />
        )}
        {wish.kind === 'REMIX' && (
          <Suspense fallback={null}>
            <FurtherSources
              self={source.id}
              further={wish.further}
              wrong={wrong('further').wrong}
              change={(further) => change({ further })}
            />
          </Suspense>
        )}
        {owners.length > 1 && (
          <Field label={say.owner} hint={say.ownerHint} name="adapt-owner" {...wrong('owner')}>
            {(control) => (
              <select
                {...control}
                value={wish.owner}
                onChange={({ target }) => change({ owner: target.value })}
              >
                <option value="" />
                {owners.map((one) => (
                  <option key={one.id} value={one.id}>
                    {textIn(one.name, language) || one.id}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={say.notesZh}>{(control) => <textarea {...control} {...noted('zh')} />}</Field>
        <Field label={say.notesEn}>{(control) => <textarea {...control} {...noted('en')} />}</Field>
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

/** Where what is missing is mended. */
const fieldOf = (missing: Missing, { further }: Wish): string =>
  ({
    owner: 'adapt-owner',
    noOwner: 'adapt-kind',
    language: 'adapt-language',
    units: 'adapt-units',
    allUnits: 'adapt-units',
    further: `units-${further.find(({ chosen }) => chosen.length === 0)?.id}`,
  })[missing];
