import { Field } from '../../design/Field.tsx';
import { tagOf } from '../../words/language.tsx';

type Written = { zh: string; en: string };

type Props = {
  labels: Written;
  written: Written;
  change: (written: Written) => void;
};

/** Words in Chinese, in English, or in both. */
export function BothLanguages({ labels, written, change }: Props) {
  return (['zh', 'en'] as const).map((language) => (
    <Field key={language} label={labels[language]}>
      {(control) => (
        <textarea
          {...control}
          lang={tagOf[language]}
          maxLength={2000}
          value={written[language]}
          onChange={({ target }) => change({ ...written, [language]: target.value })}
        />
      )}
    </Field>
  ));
}
