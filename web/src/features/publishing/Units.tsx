import { useState } from 'react';
import { Field, fieldId } from '../../design/Field.tsx';
import { number } from '../../words/formats.ts';
import { tagOf, useLanguage, useWords } from '../../words/language.tsx';
import { words } from './words.ts';
import { newUnit, type WrittenUnit } from './writing.ts';

type Props = {
  units: WrittenUnit[];
  change: (units: WrittenUnit[]) => void;
  wrong: Record<string, string>;
};

export function Units({ units, change, wrong }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [before, setBefore] = useState<WrittenUnit[] | null>(null);
  const set = (next: WrittenUnit[]) => {
    setBefore(null);
    change(next);
  };
  const put = (at: number, part: Partial<WrittenUnit>) =>
    set(units.map((unit, place) => (place === at ? { ...unit, ...part } : unit)));
  const add = () => {
    set([...units, newUnit()]);
    requestAnimationFrame(() => document.getElementById(fieldId(`units[${units.length}].title`))?.focus());
  };
  const moveUp = (at: number) => {
    const next = [...units];
    next.splice(at - 1, 0, ...next.splice(at, 1));
    set(next);
  };
  return (
    <fieldset>
      <legend>{say.units}</legend>
      <p className="hint">{say.unitsHint}</p>
      {wrong.units && <p className="wrong">{wrong.units}</p>}
      <ol className="written-units">
        {units.map((unit, at) => {
          const n = number(at + 1, language);
          return (
            <li key={unit.key}>
              <fieldset>
                <legend>{say.unit(n)}</legend>
                <div className="unit-fields">
                  <Field label={say.unitZh} name={`units[${at}].title`} wrong={wrong[`units[${at}].title`]}>
                    {(control) => (
                      <input
                        {...control}
                        lang={tagOf.zh}
                        value={unit.zh}
                        maxLength={200}
                        onChange={(event) => put(at, { zh: event.target.value })}
                      />
                    )}
                  </Field>
                  <Field label={say.unitEn} name={`units[${at}].title.en`}>
                    {(control) => (
                      <input
                        {...control}
                        lang={tagOf.en}
                        value={unit.en}
                        maxLength={200}
                        onChange={(event) => put(at, { en: event.target.value })}
                      />
                    )}
                  </Field>
                  <Field
                    label={say.unitMinutes}
                    name={`units[${at}].minutes`}
                    wrong={wrong[`units[${at}].minutes`]}
                  >
                    {(control) => (
                      <input
                        {...control}
                        inputMode="numeric"
                        value={unit.minutes}
                        maxLength={4}
                        onChange={(event) => put(at, { minutes: event.target.value })}
                      />
                    )}
                  </Field>
                </div>
                <div className="row">
                  {at > 0 && (
                    <button
                      type="button"
                      className="quiet"
                      aria-label={say.moveUp(n)}
                      onClick={() => moveUp(at)}
                    >
                      {say.up}
                    </button>
                  )}
                  <button
                    type="button"
                    className="quiet"
                    aria-label={say.removeUnit(n)}
                    onClick={() => {
                      change(units.filter((_, place) => place !== at));
                      setBefore(units);
                    }}
                  >
                    {say.remove}
                  </button>
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <div role="status" className="row">
        {before && (
          <>
            <span>{say.removed}</span>
            <button type="button" className="quiet" onClick={() => set(before)}>
              {say.undo}
            </button>
          </>
        )}
      </div>
      <button id={fieldId('units')} type="button" className="button second" onClick={add}>
        {say.addUnit}
      </button>
    </fieldset>
  );
}
