import { Link } from 'wouter';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Statement } from './reuse.ts';
import { words } from './words.ts';

const MOST = 10;
const TALLEST = 72;

/** One column a term, the oldest first; pressing one shows it. */
export function TermBars({
  statement,
  address,
}: {
  statement: Statement;
  address: (term: string) => string;
}) {
  const say = useWords(words);
  const { language } = useLanguage();
  const terms = statement.terms.slice(0, MOST).reverse();
  const most = Math.max(1, ...terms.map(({ events }) => events ?? 0));
  return (
    <nav aria-label={say.terms}>
      <ol className="term-bars">
        {terms.map(({ term, events }) => (
          <li key={term.name}>
            <Link
              href={address(term.name)}
              aria-current={term.name === statement.term.name ? 'page' : undefined}
            >
              <span className="small figures">{events === undefined ? '·' : number(events, language)}</span>
              {events === undefined && <span className="unseen">{say.withheld}</span>}
              <span
                className="term-bar"
                style={{ height: Math.max(2, Math.round(((events ?? 0) / most) * TALLEST)) }}
              />
              <span className="small figures">{term.name}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
