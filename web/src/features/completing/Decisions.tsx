import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import type { Decided } from './completion.ts';
import { words } from './words.ts';

/** What an institution decided, for whoever it is about. */
export function Decisions({ all }: { all: Decided[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{say.decisions}</h2>
      <ul className="asked">
        {all.map((one) => (
          <li key={`${one.kind} ${one.itemId}`}>
            <p>
              {say[one.kind]} · {one.title ? textIn(one.title, language) : say.whole}
            </p>
            {one.reason && <p className="small">{say.reasonIs(one.reason)}</p>}
            {one.evidence && <p className="small">{say.evidenceIs(one.evidence)}</p>}
            <p className="soft small figures">{moment(one.at, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
