import { Link } from 'wouter';
import type { Found } from '../../api/types.ts';
import { useWords } from '../../words/language.tsx';
import { useNameOf } from './names.ts';
import { addressOf, facetNames, type Question } from './search.ts';
import { words } from './words.ts';

/** The filters in use, each one tap from going away. */
export function Chosen({ question, found }: { question: Question; found: Found | undefined }) {
  const say = useWords(words);
  const nameOf = useNameOf(found, Boolean(question.institution));
  const chosen = facetNames.filter((facet) => question[facet]);
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label={say.chosen}>
      {chosen.map((facet) => {
        const name = nameOf(facet, question[facet] ?? '');
        return (
          <li key={facet}>
            <Link href={addressOf({ ...question, [facet]: '' })} aria-label={say.remove(name)}>
              {name} <span aria-hidden="true">×</span>
            </Link>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <Link href={addressOf({ q: question.q })} className="clear">
            {say.clear}
          </Link>
        </li>
      )}
    </ul>
  );
}
