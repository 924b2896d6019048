import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useNames } from './names.ts';
import { kinds, type Line, type Use } from './reuse.ts';
import { kindWords, words } from './words.ts';

/** Everything that may be shown: who, along which edge, how often and by how many people. */
export function LinesTable({ lines }: { lines: Line[] }) {
  const say = useWords(words);
  const kind = useWords(kindWords);
  const { who, where } = useNames();
  const used = kinds.filter((one) => lines.some(({ uses }) => uses[one]));
  return (
    <table className="reused">
      <caption className="unseen">{say.byWhom}</caption>
      <thead>
        <tr>
          <th scope="col">{say.consumer}</th>
          {used.map((one) => (
            <th scope="col" key={one} className="number">
              {kind[one]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              {who(line)} <small className="soft under">{where(line.edge)}</small>
            </th>
            {used.map((one) => (
              <Cell key={one} use={line.uses[one]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ use }: { use: Use | undefined }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <td className="number figures">
      {use ? (
        <>
          {number(use.events, language)}{' '}
          <small className="soft under">{say.people(number(use.people, language))}</small>
        </>
      ) : (
        <>
          <span aria-hidden="true">–</span>
          <span className="unseen">{say.dash}</span>
        </>
      )}
    </td>
  );
}
