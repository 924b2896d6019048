import { type FormEvent, useState } from 'react';
import type { Resource } from '../../api/types.ts';
import { Field } from '../../design/Field.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import type { Rule, UnitKind } from './completion.ts';
import { words } from './words.ts';

const kinds: (UnitKind | 'COURSE')[] = [
  'COMPLETED',
  'VIEW',
  'TIME',
  'SCORE',
  'SUBMISSION',
  'ATTENDANCE',
  'SIGN_OFF',
  'COURSE',
];
const maySpeakOfAll = (kind: string) => kind === 'ATTENDANCE' || kind === 'SIGN_OFF';
const identifier = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** One more thing to ask for. */
export function AddRule({ resource, onAdd }: { resource: Resource; onAdd: (rule: Rule) => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const first = resource.units[0]?.id ?? '';
  const [kind, setKind] = useState<UnitKind | 'COURSE'>('COMPLETED');
  const [unit, setUnit] = useState(first);
  const [amount, setAmount] = useState('');
  const [course, setCourse] = useState('');
  const measured = kind === 'TIME' || kind === 'SCORE';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const other = identifier.exec(course)?.[0];
    if (kind === 'COURSE') {
      if (other) onAdd({ kind, resourceId: other });
    } else {
      onAdd({
        kind,
        ...(unit ? { unitId: unit } : {}),
        ...(kind === 'TIME' ? { minutes: Number(amount) } : {}),
        ...(kind === 'SCORE' ? { percent: Number(amount) } : {}),
      });
    }
  };
  return (
    <form onSubmit={submit} aria-label={say.add}>
      <Field label={say.kind} short>
        {(field) => (
          <select
            {...field}
            value={kind}
            onChange={({ target }) => {
              const chosen = target.value as UnitKind | 'COURSE';
              setKind(chosen);
              if (!maySpeakOfAll(chosen) && !unit) setUnit(first);
            }}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {say[`kind${one}`]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind !== 'COURSE' && (
        <Field label={say.unit} short>
          {(field) => (
            <select
              {...field}
              required={!maySpeakOfAll(kind)}
              value={unit}
              onChange={({ target }) => setUnit(target.value)}
            >
              {maySpeakOfAll(kind) && <option value="">{say.whole}</option>}
              {resource.units.map(({ id, title }) => (
                <option key={id} value={id}>
                  {textIn(title, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {kind === 'COURSE' && (
        <Field label={say.courseAddress}>
          {(field) => (
            <input
              {...field}
              required
              value={course}
              pattern={`.*${identifier.source}.*`}
              onChange={({ target }) => setCourse(target.value)}
            />
          )}
        </Field>
      )}
      {measured && (
        <Field label={kind === 'TIME' ? say.atLeastMinutes : say.atLeastPercent} short>
          {(field) => (
            <input
              {...field}
              type="number"
              required
              min={1}
              max={kind === 'TIME' ? 60_000 : 100}
              value={amount}
              onChange={({ target }) => setAmount(target.value)}
            />
          )}
        </Field>
      )}
      <button type="submit" className="button second">
        {say.add}
      </button>
    </form>
  );
}
