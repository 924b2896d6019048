import { useState } from 'react';
import { Link } from 'wouter';
import type { FacetName, Found } from '../../api/types.ts';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useNameOf } from './names.ts';
import { addressOf, facetNames, type Question } from './search.ts';
import { words } from './words.ts';

const shown = 6;

/** Beside the results on a wide screen; one tap away on a phone. */
export function Facets({ question, found }: { question: Question; found: Found | undefined }) {
  const say = useWords(words);
  const [wide] = useState(() => window.matchMedia('(min-width: 761px)').matches);
  if (!found?.facets) return <div className="facets" />;
  const facets = found.facets;
  return (
    <details className="facets" open={wide}>
      <summary className="button second">{say.filters}</summary>
      <nav aria-label={say.filters}>
        {facetNames
          .filter((facet) => Object.keys(facets[facet] ?? {}).length > 0)
          .map((facet) => (
            <Facet key={facet} facet={facet} counts={facets[facet] ?? {}} question={question} found={found} />
          ))}
      </nav>
    </details>
  );
}

function Facet(props: {
  facet: FacetName;
  counts: Record<string, number>;
  question: Question;
  found: Found;
}) {
  const { facet, counts, question, found } = props;
  const say = useWords(words);
  const { language } = useLanguage();
  const [opened, setOpened] = useState(false);
  const isInstitution = facet === 'institution';
  const nameOf = useNameOf(found, isInstitution && opened);
  const values = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const link = ([value, count]: [string, number]) => {
    const here = question[facet] === value;
    return (
      <li key={value}>
        <Link
          href={addressOf({ ...question, [facet]: here ? '' : value })}
          aria-current={here ? 'true' : undefined}
        >
          {nameOf(facet, value)} <span className="soft figures">{number(count, language)}</span>
        </Link>
      </li>
    );
  };
  if (isInstitution) {
    return (
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{say.institution}</summary>
        <ul>{opened && values.map(link)}</ul>
      </details>
    );
  }
  return (
    <section>
      <h2>{say[facet]}</h2>
      <ul>{values.slice(0, shown).map(link)}</ul>
      {values.length > shown && (
        <details>
          <summary>{say.moreOf(say[facet])}</summary>
          <ul>{values.slice(shown).map(link)}</ul>
        </details>
      )}
    </section>
  );
}
