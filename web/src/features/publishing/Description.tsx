import { Choices, choicesFrom } from '../../design/Choices.tsx';
import { Field } from '../../design/Field.tsx';
import { kinds, languages, phases, stages, subjects } from '../../words/codes.ts';
import { tagOf, useLanguage, useWords } from '../../words/language.tsx';
import { licences } from './licences.ts';
import { words } from './words.ts';
import type { Writing } from './writing.ts';

type Props = {
  writing: Writing;
  change: (part: Partial<Writing>) => void;
  wrong: Record<string, string>;
};

const taught = { zh: languages.zh, en: languages.en } as typeof languages;

export function Description({ writing, change, wrong }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const written = (field: 'titleZh' | 'titleEn' | 'summaryZh' | 'summaryEn') => ({
    lang: tagOf[field.endsWith('Zh') ? 'zh' : 'en'],
    value: writing[field],
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  });
  return (
    <>
      <Choices
        single
        legend={say.kind}
        name="kind"
        choices={choicesFrom(kinds, language)}
        chosen={[writing.kind]}
        onChange={([kind]) => change({ kind: kind as Writing['kind'] })}
      />
      <Field
        label={say.titleZh}
        hint={say.titleHint}
        name="title.zh"
        wrong={wrong['title.zh'] ?? wrong.title}
      >
        {(control) => <input {...control} {...written('titleZh')} maxLength={200} />}
      </Field>
      <Field label={say.titleEn} name="title.en" wrong={wrong['title.en']}>
        {(control) => <input {...control} {...written('titleEn')} maxLength={200} />}
      </Field>
      <Field
        label={say.summaryZh}
        hint={say.summaryHint}
        name="summary.zh"
        wrong={wrong['summary.zh'] ?? wrong.summary}
      >
        {(control) => <textarea {...control} {...written('summaryZh')} maxLength={2000} />}
      </Field>
      <Field label={say.summaryEn} name="summary.en" wrong={wrong['summary.en']}>
        {(control) => <textarea {...control} {...written('summaryEn')} maxLength={2000} />}
      </Field>
      <Field label={say.subject} name="subject" wrong={wrong.subject} short>
        {(control) => (
          <select
            {...control}
            value={writing.subject}
            onChange={(event) => change({ subject: event.target.value })}
          >
            <option value="">{say.choose}</option>
            {choicesFrom(subjects, language).map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choices
        legend={say.phases}
        name="phases"
        wrong={wrong.phases}
        choices={choicesFrom(phases, language)}
        chosen={writing.phases}
        onChange={(chosen) => change({ phases: chosen })}
      />
      <Choices
        legend={say.stages}
        name="stages"
        wrong={wrong.stages}
        choices={choicesFrom(stages, language)}
        chosen={writing.stages}
        onChange={(chosen) => change({ stages: chosen })}
      />
      <Choices
        legend={say.languages}
        name="languages"
        wrong={wrong.languages}
        choices={choicesFrom(taught, language)}
        chosen={writing.languages}
        onChange={(chosen) => change({ languages: chosen })}
      />
      <Field label={say.licence} name="licence" wrong={wrong.licence} short>
        {(control) => (
          <select
            {...control}
            value={writing.licence}
            onChange={(event) => change({ licence: event.target.value })}
          >
            {licences.map((licence) => (
              <option key={licence}>{licence}</option>
            ))}
          </select>
        )}
      </Field>
      <Choices
        single
        legend={say.scope}
        hint={say.scopeHint}
        name="scope"
        choices={[
          { value: 'PUBLIC', name: say.PUBLIC },
          { value: 'INSTITUTION', name: say.INSTITUTION },
        ]}
        chosen={[writing.scope]}
        onChange={([scope]) => change({ scope: scope as Writing['scope'] })}
      />
    </>
  );
}
