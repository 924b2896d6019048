import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type EdgeSum, largestFirst } from './flows.ts';
import { useNames } from './names.ts';
import { kinds } from './reuse.ts';
import { kindWords, words } from './words.ts';

/** Which way what is shared flows: from what kind of institution to what kind, and how often. */
export function EdgesTable({ edges }: { edges: EdgeSum[] }) {
  const say = useWords(words);
  const kind = useWords(kindWords);
  const { language } = useLanguage();
  const { along } = useNames();
  return (
    <table className="reused edges">
      <caption className="unseen">{say.whichWay}</caption>
      <thead>
        <tr>
          <th scope="col">{say.fromTo}</th>
          <th scope="col">{say.kind}</th>
          <th scope="col" className="number">
            {say.times}
          </th>
        </tr>
      </thead>
      <tbody>
        {largestFirst(edges).map(({ edge, events, kinds: of }) => (
          <tr key={along(edge)}>
            <th scope="row">{along(edge)}</th>
            <td>
              {kinds
                .filter((one) => of[one])
                .map((one) => `${kind[one]} ${number(of[one] ?? 0, language)}`)
                .join(' · ')}
            </td>
            <td className="number figures">{number(events, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
