import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { type Chosen, most } from './awards.ts';
import { words } from './words.ts';

type Props = {
  /** What the search has found, without what is chosen. */
  found: Chosen[];
  /** How many more there are. */
  more: number;
  searched: boolean;
  chosen: Chosen[];
  choose: (chosen: Chosen[]) => void;
};

/** What was found can be added, what was chosen can be removed again. */
export function Pick({ found, more, searched, chosen, choose }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <>
      {searched && (
        <div role="status">
          {found.length === 0 && <p className="soft">{say.noMatch}</p>}
          {more > 0 && <p className="soft">{say.tooMany(number(more, language))}</p>}
        </div>
      )}
      <ul className="picked">
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="quiet"
              aria-disabled={chosen.length >= most}
              onClick={() => chosen.length < most && choose([...chosen, one])}
            >
              {say.add(textIn(one.name, language))}
            </button>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <>
          <p role="status">{say.chosen(number(chosen.length, language))}</p>
          <ul className="picked">
            {chosen.map((one) => (
              <li key={one.id} className="row">
                <Text of={one.name} />
                <button
                  type="button"
                  className="quiet"
                  aria-label={say.remove(textIn(one.name, language))}
                  onClick={() => choose(chosen.filter(({ id }) => id !== one.id))}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
