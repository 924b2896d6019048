import { useState } from 'react';
import type { Resource } from '../../api/types.ts';
import { Field } from '../../design/Field.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { alignWords } from './alignWords.ts';
import type { Picked } from './alignments.ts';
import { nameOfItem, useFramework, useFrameworks } from './standards.ts';

/** One item of a framework, and what of the resource serves it. */
export function PickItem({ resource, add }: { resource: Resource; add: (picked: Picked) => void }) {
  const say = useWords(alignWords);
  const { language } = useLanguage();
  const frameworks = useFrameworks().data?.items ?? [];
  const [chosen, setChosen] = useState('');
  const framework = chosen || (frameworks[0]?.id ?? '');
  const items = (useFramework(framework, null).data?.items ?? []).filter(({ gone }) => !gone);
  const [item, setItem] = useState('');
  const [unit, setUnit] = useState('');
  const [tried, setTried] = useState(false);
  const found = items.find(({ id }) => id === item);
  return (
    <fieldset className="stack">
      <legend>{say.addLegend}</legend>
      <Field label={say.framework}>
        {(control) => (
          <select
            {...control}
            value={framework}
            onChange={({ target }) => {
              setChosen(target.value);
              setItem('');
            }}
          >
            {frameworks.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.country} · ${textIn(one.title, language)}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say.item} {...(tried && !found ? { wrong: say.itemMissing } : {})}>
        {(control) => (
          <select {...control} value={item} onChange={({ target }) => setItem(target.value)}>
            <option value="" />
            {items.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOfItem(one, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say.servedBy}>
        {(control) => (
          <select {...control} value={unit} onChange={({ target }) => setUnit(target.value)}>
            <option value="">{say.whole}</option>
            {resource.units.map((one) => (
              <option key={one.id} value={one.id}>
                {textIn(one.title, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button
        type="button"
        className="button second"
        onClick={() => {
          setTried(!found);
          if (!found) return;
          add({ item: found, ...(unit && { unit }) });
          setItem('');
        }}
      >
        {say.add}
      </button>
    </fieldset>
  );
}
