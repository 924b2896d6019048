import { useState } from 'react';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useNames } from './names.ts';
import { kinds, type Line, type Use } from './reuse.ts';
import { kindWords, words } from './words.ts';

const AT_ONCE = 30;

/**
 * Everything that may be shown: who, along which edge, how often and by how many people; of a long
 * list the largest first, and more when asked for.
 */
export function LinesTable({ lines }: { lines: Line[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [asked, setAsked] = useState(AT_ONCE);
  const left = lines.length - asked;
  return (
    <div>
      <table className="reused">
        <caption className="unseen">{say.byWhom}</caption>
        <thead>
          <tr>
            <th scope="col">{say.consumer}</th>
            <th scope="col">{say.kind}</th>
            <th scope="col" className="number">
              {say.times}
            </th>
            <th scope="col" className="number">
              {say.people}
            </th>
          </tr>
        </thead>
        {lines.slice(0, asked).map((line) => (
          <Rows key={line.key} line={line} />
        ))}
      </table>
      {left > 0 && (
        <p>
          <button type="button" className="quiet" onClick={() => setAsked(asked + AT_ONCE)}>
            {say.moreLines(number(Math.min(AT_ONCE, left), language), number(lines.length, language))}
          </button>
        </p>
      )}
    </div>
  );
}

function Rows({ line }: { line: Line }) {
  const kind = useWords(kindWords);
  const { language } = useLanguage();
  const { who, where } = useNames();
  const uses = kinds.map((one) => line.uses[one]).filter((use): use is Use => use !== undefined);
  return (
    <tbody>
      {uses.map((use, at) => (
        <tr key={use.kind}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={uses.length}>
              {who(line)} <small className="soft under">{where(line)}</small>
            </th>
          )}
          <td>{kind[use.kind]}</td>
          <td className="number figures">{number(use.events, language)}</td>
          <td className="number figures">{number(use.people, language)}</td>
        </tr>
      ))}
    </tbody>
  );
}
