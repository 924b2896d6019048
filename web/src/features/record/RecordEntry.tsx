import type { ReactNode } from 'react';
import { named } from '../../words/codes.ts';
import { duration, moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { OtherText, Text, textIn } from '../../words/Text.tsx';
import type { Entry } from './record.ts';
import { entryKinds, words } from './words.ts';

/** @property by what took its place, where that is known */
type Props = { of: Entry; by?: Entry | undefined; children?: ReactNode };

/** One thing that was said of her, also when it was said otherwise since. */
export function RecordEntry({ of, by, children }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <li className={of.superseded ? 'past' : undefined}>
      <h3>
        <Text of={of.title} />
      </h3>
      <p className="small soft">
        <OtherText of={of.title} />
      </p>
      <ul className="meta">
        <li>{named(entryKinds, of.kind, language)}</li>
        <li>
          <Text of={of.institution.name} />
        </li>
        <li>{moment(of.happenedAt, language)}</li>
        {of.minutes > 0 && <li>{duration(of.minutes, language)}</li>}
      </ul>
      {of.alignments.length > 0 && (
        <p className="small">
          {say.proves}{' '}
          {of.alignments.map(({ name }) => textIn(name, language)).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      {of.superseded && (
        <p className="small">
          {by?.withdraws ? say.withdrawn : say.corrected}
          {by?.reason && say.because(by.reason)}
        </p>
      )}
      {children}
    </li>
  );
}
