import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useNames } from './names.ts';
import { kinds, type Line } from './reuse.ts';
import { kindWords, words } from './words.ts';

/** Everything that may be shown: who, along which edge, how often and by how many people. */
export function LinesTable({ lines }: { lines: Line[] }) {
  const say = useWords(words);
  const kind = useWords(kindWords);
  const { language } = useLanguage();
  const { who, where } = useNames();
  const used = kinds.filter((one) => lines.some(({ uses }) => uses[one]));
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={say.byWhom}>
      <table className="reused">
        <thead>
          <tr>
            <th scope="col">{say.consumer}</th>
            <th scope="col">{say.where}</th>
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
              <th scope="row">{who(line)}</th>
              <td>{where(line.edge)}</td>
              {used.map((one) => {
                const use = line.uses[one];
                return (
                  <td key={one} className="number figures">
                    {use ? (
                      <>
                        {number(use.events, language)}{' '}
                        <small className="soft">{say.people(number(use.people, language))}</small>
                      </>
                    ) : (
                      <>
                        <span aria-hidden="true">–</span>
                        <span className="unseen">{say.dash}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
