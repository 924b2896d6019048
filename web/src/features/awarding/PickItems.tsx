import { useState } from 'react';
import { Field } from '../../design/Field.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { useFramework, useFrameworks } from '../standards/standards.ts';
import { type Chosen, matching, namedItem, shown } from './awards.ts';
import { Pick } from './Pick.tsx';
import { words } from './words.ts';

type Props = { chosen: Chosen[]; choose: (chosen: Chosen[]) => void };

/** Items of any framework, searched for in the one that is chosen. */
export function PickItems({ chosen, choose }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [picked, setPicked] = useState('');
  const [search, setSearch] = useState('');
  const frameworks = useFrameworks().data?.items;
  const framework = picked || (frameworks?.[0]?.id ?? '');
  const { data } = useFramework(framework, null);
  if (!frameworks) return <Wait lines={3} />;
  const taken = new Set(chosen.map(({ id }) => id));
  const found = matching(data?.items ?? [], search).filter(({ id, gone }) => !gone && !taken.has(id));
  return (
    <fieldset className="stack">
      <legend>{say.items}</legend>
      <Field label={say.framework}>
        {(control) => (
          <select {...control} value={framework} onChange={({ target }) => setPicked(target.value)}>
            {frameworks.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.country} · ${textIn(one.title, language)}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say.findItem} hint={say.findItemHint}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={search}
            maxLength={100}
            onChange={({ target }) => setSearch(target.value)}
          />
        )}
      </Field>
      <Pick
        found={search.trim() ? found.slice(0, shown).map(namedItem) : []}
        more={search.trim() ? Math.max(0, found.length - shown) : 0}
        searched={search.trim() !== '' && data !== undefined}
        chosen={chosen}
        choose={choose}
      />
    </fieldset>
  );
}
