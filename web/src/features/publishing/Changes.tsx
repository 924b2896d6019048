import { Field } from '../../design/Field.tsx';
import { tagOf, useWords } from '../../words/language.tsx';
import { words } from './words.ts';
import type { Writing } from './writing.ts';

type Props = {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
  wrong: Record<string, string>;
};

/** What learners are told before they move to this version. */
export function Changes({ writing, change, wrong }: Props) {
  const say = useWords(words);
  const written = (field: 'changesZh' | 'changesEn') => ({
    lang: tagOf[field === 'changesZh' ? 'zh' : 'en'],
    value: writing[field],
    maxLength: 2000,
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  });
  return (
    <fieldset className="stack">
      <legend>{say.changes}</legend>
      <p className="hint">{say.changesHint}</p>
      <Field label={say.changesZh} name="changes.zh" wrong={wrong['changes.zh']}>
        {(control) => <textarea {...control} {...written('changesZh')} />}
      </Field>
      <Field label={say.changesEn} name="changes.en" wrong={wrong['changes.en']}>
        {(control) => <textarea {...control} {...written('changesEn')} />}
      </Field>
    </fieldset>
  );
}
