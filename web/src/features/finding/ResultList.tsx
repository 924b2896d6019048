import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ResourceSummary } from '../../api/types.ts';
import { kinds, named, phases, subjects } from '../../words/codes.ts';
import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { highlighted } from './highlights.tsx';
import type { useFound } from './search.ts';
import { words } from './words.ts';

export function ResultList({ found }: { found: ReturnType<typeof useFound> }) {
  const say = useWords(words);
  const list = useRef<HTMLOListElement>(null);
  const wished = useRef(0);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  useEffect(() => {
    // After "show more" the reading goes on at the first new one.
    if (wished.current && items.length > wished.current) {
      list.current?.children[wished.current]?.querySelector('a')?.focus();
      wished.current = 0;
    }
  }, [items.length]);
  return (
    <>
      <ol ref={list} className="results">
        {items.map((item) => (
          <li key={item.id}>
            <Entry item={item} />
          </li>
        ))}
      </ol>
      {found.hasNextPage && (
        <button
          type="button"
          className="button second"
          aria-disabled={found.isFetchingNextPage}
          onClick={() => {
            if (found.isFetchingNextPage) return;
            wished.current = items.length;
            found.fetchNextPage();
          }}
        >
          {found.isFetchingNextPage ? say.loadingMore : say.more}
        </button>
      )}
    </>
  );
}

function Entry({ item }: { item: ResourceSummary }) {
  const { title, summary } = item.highlights ?? {};
  return (
    <article className="entry">
      <h2>
        <Link href={`/resources/${item.id}`}>{title ? highlighted(title) : <Text of={item.title} />}</Link>
      </h2>
      <EntryMeta item={item} />
      <p className="entry-summary">{summary ? highlighted(summary) : <Text of={item.summary} />}</p>
    </article>
  );
}

/** What one wants to know before opening: what it is, whose, for whom, how long. */
export function EntryMeta({ item }: { item: ResourceSummary }) {
  const { language } = useLanguage();
  const parts = [
    named(kinds, item.kind, language),
    textIn(item.institution?.name, language),
    item.subject === 'UNCLASSIFIED' ? '' : named(subjects, item.subject, language),
    (item.phases ?? []).map((phase) => named(phases, phase, language)).join(language === 'zh' ? '、' : ', '),
    item.minutes ? duration(item.minutes, language) : '',
  ].filter(Boolean);
  return (
    <ul className="meta">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
