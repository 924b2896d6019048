import type { ReactNode } from 'react';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import type { Decided } from './completion.ts';
import { words } from './words.ts';

type Props = {
  all: Decided[];
  /** What else can be done with one that holds. */
  more?: (one: Decided) => ReactNode;
};

/** What an institution decided, for whoever it is about. */
export function Decisions({ all, more }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{say.decisions}</h2>
      <ul className="asked">
        {all.map((one) => (
          <li key={one.id}>
            <p>
              {say[one.kind]} · {one.title ? textIn(one.title, language) : say.whole}
            </p>
            {one.reason && <p className="small">{say.reasonIs(one.reason)}</p>}
            {one.evidence && <p className="small">{say.evidenceIs(one.evidence)}</p>}
            <p className="soft small figures">{moment(one.at, language)}</p>
            {one.takenBack && (
              <p className="notice">
                {say.takenBack(moment(one.takenBack.at, language), one.takenBack.reason)}
              </p>
            )}
            {!one.takenBack && more?.(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
