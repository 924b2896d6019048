import { type FormEvent, useState } from 'react';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { type Decided, useTakeBack } from './completion.ts';
import { words } from './words.ts';

/** For the institution: another decision in the place of one that was wrong. */
export function TakeBack({ enrollment, one }: { enrollment: string; one: Decided }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const back = useTakeBack(enrollment);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const name = `taking-back-${one.id}`;
  const what = `${say[one.kind]} · ${one.title ? textIn(one.title, language) : say.whole}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (back.isPending) return;
    setTried(true);
    if (!reason.trim()) return document.getElementById(fieldId(name))?.focus();
    back.mutate({ decision: one.id, reason: reason.trim() });
  };
  return (
    <details>
      <summary className="quiet" aria-label={say.takeBackNamed(what)}>
        {say.takeBack}
      </summary>
      <form className="stack" onSubmit={submit} noValidate aria-label={say.takeBackNamed(what)}>
        <p className="soft">{say.takeBackNote}</p>
        <Field
          label={say.reason}
          name={name}
          {...(tried && !reason.trim() ? { wrong: say.reasonMissing } : {})}
        >
          {(field) => (
            <textarea
              {...field}
              value={reason}
              maxLength={1000}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <div>
          <button type="submit" className="button second" aria-disabled={back.isPending}>
            {say.takeBackNow}
          </button>
        </div>
        {back.isError && <Trouble error={back.error} />}
      </form>
    </details>
  );
}
