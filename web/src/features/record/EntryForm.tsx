import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Field, fieldId } from '../../design/Field.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { named } from '../../words/codes.ts';
import type { Entry } from './record.ts';
import { entryKinds } from './words.ts';
import { type Saying, writtenKinds } from './writing.ts';
import { words } from './writingWords.ts';

/** A day in the writer's zone; its noon is the same day in all of China and Europe. */
const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString();

function dayOf(instant: string): string {
  const at = new Date(instant);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

type Props = {
  /** Tells the fields of several forms on one page apart. */
  name: string;
  button: string;
  busy: boolean;
  /** What was said before, to be corrected; its kind stays. */
  before?: Entry;
  onSay: (saying: Saying, reason: string) => void;
  /** A second button. */
  children?: ReactNode;
};

export function EntryForm({ name, button, busy, before, onSay, children }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [kind, setKind] = useState<string>(before?.kind ?? 'TRAINING');
  const [written, setWritten] = useState({
    zh: before?.title.zh ?? '',
    en: before?.title.en ?? '',
    day: before ? dayOf(before.happenedAt) : '',
    minutes: before?.minutes ? String(before.minutes) : '',
    reason: '',
  });
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (before) document.getElementById(fieldId(`${name}-zh`))?.focus();
  }, [before, name]);
  const zh = written.zh.trim();
  const en = written.en.trim();
  const minutes = Number(written.minutes || 0);
  const wrong = {
    zh: zh || en ? '' : say.titleMissing,
    day: written.day ? '' : say.dayMissing,
    minutes: Number.isInteger(minutes) && minutes >= 0 && minutes <= 600_000 ? '' : say.minutesWrong,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    const first = (['zh', 'day', 'minutes'] as const).find((field) => wrong[field]);
    if (first) return document.getElementById(fieldId(`${name}-${first}`))?.focus();
    const title = { ...(zh ? { zh } : {}), ...(en ? { en } : {}) };
    const sameDay = before && dayOf(before.happenedAt) === written.day;
    const happenedAt = sameDay ? before.happenedAt : noon(written.day);
    onSay({ kind, title, minutes, happenedAt }, written.reason.trim());
  };
  const control = (field: keyof typeof written) => ({
    value: written[field],
    onChange: ({ target }: { target: { value: string } }) =>
      setWritten((now) => ({ ...now, [field]: target.value })),
  });
  const state = (field: 'zh' | 'day' | 'minutes') => ({
    name: `${name}-${field}`,
    ...(tried && wrong[field] ? { wrong: wrong[field] } : {}),
  });
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={button}>
      {!before && (
        <Field label={say.kind} name={`${name}-kind`} short>
          {(field) => (
            <select {...field} value={kind} onChange={({ target }) => setKind(target.value)}>
              {writtenKinds.map((one) => (
                <option key={one} value={one}>
                  {named(entryKinds, one, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={say.titleZh} {...state('zh')}>
        {(field) => <input {...field} {...control('zh')} lang="zh-CN" maxLength={300} />}
      </Field>
      <Field label={say.titleEn} name={`${name}-en`}>
        {(field) => <input {...field} {...control('en')} lang="en" maxLength={300} />}
      </Field>
      <div className="pair">
        <Field label={say.day} {...state('day')}>
          {(field) => (
            <input {...field} {...control('day')} type="date" max={dayOf(new Date().toISOString())} />
          )}
        </Field>
        <Field label={say.minutes} {...state('minutes')}>
          {(field) => <input {...field} {...control('minutes')} type="number" min={0} max={600000} />}
        </Field>
      </div>
      {before && (
        <Field label={say.reasonOptional} name={`${name}-reason`}>
          {(field) => <textarea {...field} {...control('reason')} maxLength={500} />}
        </Field>
      )}
      <p className="row">
        <button type="submit" className="button" aria-disabled={busy}>
          {button}
        </button>
        {children}
      </p>
    </form>
  );
}
