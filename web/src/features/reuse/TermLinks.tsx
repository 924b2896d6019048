import { Link } from 'wouter';
import { useWords } from '../../words/language.tsx';
import type { Period } from './reuse.ts';
import { words } from './words.ts';

/** The terms there are, the newest first; pressing one shows it. */
export function TermLinks({
  terms,
  chosen,
  address,
}: {
  terms: Period[];
  chosen: string;
  address: (term: string) => string;
}) {
  const say = useWords(words);
  return (
    <nav aria-label={say.terms}>
      <ol className="term-links">
        {terms.map(({ name }) => (
          <li key={name}>
            <Link
              href={address(name)}
              className="figures"
              aria-current={name === chosen ? 'page' : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
