import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { List } from '../../api/types.ts';
import { useMe } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { LinkEntry } from './LinkEntry.tsx';
import { type CrosswalkLink, useFrameworks } from './standards.ts';
import './standards.css';
import { words } from './words.ts';

const ProposeLink = lazy(() => import('./ProposeLink.tsx'));

export default function CrosswalksPage() {
  const say = useWords(words);
  const me = useMe();
  const frameworks = useFrameworks();
  const links = useInfiniteQuery({
    queryKey: ['crosswalks', me?.id ?? null],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<List<CrosswalkLink>>(`/crosswalks?size=20${pageParam && `&cursor=${pageParam}`}`, signal),
    getNextPageParam: ({ next }) => next,
  });
  const failed = links.error ?? frameworks.error;
  if (failed)
    return (
      <Trouble page={say.crosswalks} error={failed} retry={() => (links.refetch(), frameworks.refetch())} />
    );
  if (!links.data || !frameworks.data) return <Wait lines={8} />;
  const items = links.data.pages.flatMap((page) => page.items);
  return (
    <div className="standards stack">
      <header>
        <p>
          <Link href="/standards">{say.backToStandards}</Link>
        </p>
        <Heading title={say.crosswalks}>{say.crosswalks}</Heading>
      </header>
      <p>{say.crosswalksAbout}</p>
      {items.length === 0 && <p className="notice">{say.noLinks}</p>}
      <ul className="links">
        {items.map((link) => (
          <LinkEntry key={link.id} link={link} frameworks={frameworks.data.items} />
        ))}
      </ul>
      {links.hasNextPage && (
        <button type="button" className="button second" onClick={() => links.fetchNextPage()}>
          {say.more}
        </button>
      )}
      {me?.roles.some((role) => role === 'publisher' || role === 'coach') && (
        <Suspense fallback={null}>
          <ProposeLink frameworks={frameworks.data.items} />
        </Suspense>
      )}
    </div>
  );
}
