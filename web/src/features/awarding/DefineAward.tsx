import { type FormEvent, useState } from 'react';
import { newKey } from '../../api/http.ts';
import { Choices } from '../../design/Choices.tsx';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { alignmentOf, type Chosen, type Level, useDefine } from './awards.ts';
import { PickCourses } from './PickCourses.tsx';
import { PickItems } from './PickItems.tsx';
import { words } from './words.ts';

const levels: Level[] = ['CERTIFICATE', 'DIPLOMA'];

/** A new award: its name, what it asks for, and what it proves. */
export function DefineAward({ institution }: { institution: string }) {
  const say = useWords(words);
  const define = useDefine();
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [level, setLevel] = useState<Level>('CERTIFICATE');
  const [courses, setCourses] = useState<Chosen[]>([]);
  const [items, setItems] = useState<Chosen[]>([]);
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState(newKey);
  const missing = { 'award-zh': !zh.trim(), 'award-en': !en.trim(), 'award-course': courses.length === 0 };
  const wrong = (field: keyof typeof missing) => (tried && missing[field] ? { wrong: say.titleMissing } : {});
  const clear = () => {
    setZh('');
    setEn('');
    setCourses([]);
    setItems([]);
    setTried(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (define.isPending) return;
    setTried(true);
    const first = Object.entries(missing).find(([, is]) => is);
    if (first) return document.getElementById(fieldId(first[0]))?.focus();
    const wish = {
      institution,
      level,
      title: { zh: zh.trim(), en: en.trim() },
      requirements: courses.map(({ id }) => ({ kind: 'COURSE' as const, item: id })),
      alignments: items.map(alignmentOf),
    };
    define.mutate({ wish, key }, { onSuccess: clear, onSettled: () => setKey(newKey()) });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={say.define}>
      <p>{say.forever}</p>
      <Field label={say.titleZh} name="award-zh" {...wrong('award-zh')}>
        {(field) => (
          <input
            {...field}
            value={zh}
            lang="zh-CN"
            maxLength={200}
            onChange={({ target }) => setZh(target.value)}
          />
        )}
      </Field>
      <Field label={say.titleEn} name="award-en" {...wrong('award-en')}>
        {(field) => (
          <input
            {...field}
            value={en}
            lang="en"
            maxLength={200}
            onChange={({ target }) => setEn(target.value)}
          />
        )}
      </Field>
      <Choices
        single
        legend={say.level}
        name="award-level"
        choices={levels.map((value) => ({ value, name: say[value] }))}
        chosen={[level]}
        onChange={([chosen]) => setLevel(chosen as Level)}
      />
      <PickCourses
        institution={institution}
        wrong={tried && missing['award-course']}
        chosen={courses}
        choose={setCourses}
      />
      <PickItems chosen={items} choose={setItems} />
      <div>
        <button type="submit" className="button" aria-disabled={define.isPending}>
          {say.send}
        </button>
      </div>
      <div role="status">{define.isSuccess && !tried && <p className="notice good">{say.sent}</p>}</div>
      {define.isError && <Trouble error={define.error} />}
    </form>
  );
}
