import { type FormEvent, useState } from 'react';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { type Choice, type Reason, type State, useSay } from './belonging.ts';
import { words } from './words.ts';

type Props = { enrollment: string; institution: string; choices: Choice[]; name: string };

/** What may be said next of somebody, with a word about it. */
export function SayNext({ enrollment, institution, choices, name }: Props) {
  const say = useWords(words);
  const change = useSay();
  const first = choices[0];
  const [chosen, setChosen] = useState(first ? `${first.to} ${first.reasons[0]}` : '');
  const [note, setNote] = useState('');
  if (!first) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const [to, reason] = chosen.split(' ') as [State, Reason];
    const said = note.trim() ? { note: note.trim() } : {};
    change.mutate({ id: enrollment, institution, to, reason, ...said });
  };
  return (
    <details>
      <summary className="quiet" aria-label={say.changeNamed(name)}>
        {say.change}
      </summary>
      <form className="stack" onSubmit={submit} aria-label={say.changeNamed(name)}>
        <Field label={say.what}>
          {(field) => (
            <select {...field} value={chosen} onChange={({ target }) => setChosen(target.value)}>
              {choices.map(({ to, reasons }) => (
                <optgroup key={to} label={say[to]}>
                  {reasons.map((reason) => (
                    <option key={reason} value={`${to} ${reason}`}>
                      {`${say[to]} · ${say[reason]}`}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Field label={say.note} hint={say.noteHint}>
          {(field) => (
            <textarea
              {...field}
              value={note}
              maxLength={1000}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        <div>
          <button type="submit" className="button second" aria-disabled={change.isPending}>
            {say.send}
          </button>
        </div>
        {change.isError && <Trouble error={change.error} />}
      </form>
    </details>
  );
}
