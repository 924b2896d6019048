import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { newKey } from '../../api/http.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { EntryForm } from './EntryForm.tsx';
import { RecordEntry } from './RecordEntry.tsx';
import type { Entry } from './record.ts';
import { isWritten, type Saying, useWrite } from './writing.ts';
import { words } from './writingWords.ts';

type Props = { of: Entry; by?: Entry | undefined; institution: string; learner: string };

/** Something that the institution said, to be corrected or taken back by another entry. */
export function SaidEntry({ of, by, institution, learner }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const write = useWrite(institution, learner);
  const [doing, setDoing] = useState<'correct' | 'takeBack' | null>(null);
  const [key, setKey] = useState(newKey);
  const name = textIn(of.title, language);
  const supersede = (body: object) =>
    !write.isPending &&
    write.mutate(
      { path: `/${of.id}/supersede`, body, key },
      { onSuccess: () => setDoing(null), onSettled: () => setKey(newKey()) },
    );
  const correct = ({ title, minutes, happenedAt }: Saying, reason: string) =>
    supersede({ withdrawn: false, title, minutes, happenedAt, ...(reason ? { reason } : {}) });
  const leave = () => {
    setDoing(null);
    requestAnimationFrame(() => document.getElementById(`correct-${of.id}`)?.focus());
  };
  const keep = (
    <button type="button" className="quiet" onClick={leave}>
      {say.keep}
    </button>
  );
  return (
    <RecordEntry of={of} by={by}>
      {isWritten(of) && !of.superseded && !doing && (
        <p className="row">
          <button
            type="button"
            id={`correct-${of.id}`}
            className="quiet"
            aria-label={say.correctNamed(name)}
            onClick={() => setDoing('correct')}
          >
            {say.correct}
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={say.takeBackNamed(name)}
            onClick={() => setDoing('takeBack')}
          >
            {say.takeBack}
          </button>
        </p>
      )}
      {doing === 'correct' && (
        <EntryForm name={of.id} button={say.correctNow} busy={write.isPending} before={of} onSay={correct}>
          {keep}
        </EntryForm>
      )}
      {doing === 'takeBack' && (
        <TakeBack
          name={of.id}
          busy={write.isPending}
          onReason={(reason) => supersede({ withdrawn: true, reason })}
        >
          {keep}
        </TakeBack>
      )}
      <div role="status">{write.isSuccess && <p className="small">{say.done}</p>}</div>
      {write.isError && <Trouble error={write.error} />}
    </RecordEntry>
  );
}

type TakeBackProps = {
  name: string;
  busy: boolean;
  onReason: (reason: string) => void;
  children: ReactNode;
};

function TakeBack({ name, busy, onReason, children }: TakeBackProps) {
  const say = useWords(words);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = `${name}-reason`;
  useEffect(() => document.getElementById(fieldId(field))?.focus(), [field]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    if (!reason.trim()) return document.getElementById(fieldId(field))?.focus();
    onReason(reason.trim());
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={say.takeBackNow}>
      <Field
        label={say.reason}
        hint={say.reasonHint}
        name={field}
        {...(tried && !reason.trim() ? { wrong: say.reasonMissing } : {})}
      >
        {(control) => (
          <textarea
            {...control}
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <p className="row">
        <button type="submit" className="button" aria-disabled={busy}>
          {say.takeBackNow}
        </button>
        {children}
      </p>
    </form>
  );
}
