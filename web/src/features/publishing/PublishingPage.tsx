import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { Found, PublishingState } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayAdapt, mayPublish } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { EntryMeta } from '../finding/ResultList.tsx';
import './publishing.css';
import { words } from './words.ts';

export default function PublishingPage() {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>
      {(me) => (
        <div className="stack">
          <Heading title={say.title}>{mayPublish(me) ? say.title : say.hers}</Heading>
          {mayPublish(me) ? <Desk /> : mayAdapt(me) ? <Hers /> : <p>{say.notYours}</p>}
        </div>
      )}
    </ForMe>
  );
}

function Desk() {
  const say = useWords(words);
  return (
    <>
      <p>{say.about}</p>
      <p>
        <Link href="/publishing/new" className="button">
          {say.write}
        </Link>
      </p>
      <Shelf state="IN_REVIEW" title={say.inReview} none={say.noReviews} />
      <Shelf state="DRAFT" title={say.drafts} none={say.noDrafts} />
    </>
  );
}

/** What somebody who does not publish has made from others, until it is published. */
function Hers() {
  const say = useWords(words);
  return (
    <>
      <p>{say.aboutHers}</p>
      <Shelf state="DRAFT" title={say.drafts} none={say.noneOfHers} />
      <Shelf state="IN_REVIEW" title={say.handedIn} none={say.noneHandedIn} />
    </>
  );
}

function Shelf({ state, title, none }: { state: PublishingState; title: string; none: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['resources', 'shelf', state],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      get<Found>(
        `/resources?state=${state}&size=50${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        signal,
      ),
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  return (
    <section aria-labelledby={`shelf-${state}`}>
      <h2 id={`shelf-${state}`}>{title}</h2>
      {!data && !isError && <Wait lines={3} />}
      {isError && <Trouble error={error} retry={() => refetch()} />}
      {data?.length === 0 && <p className="soft">{none}</p>}
      <ul className="shelf">
        {data?.map((item) => (
          <li key={item.id}>
            <h3>
              <Link href={state === 'DRAFT' ? `/publishing/${item.id}` : `/resources/${item.id}`}>
                {item.title?.zh || item.title?.en ? <Text of={item.title} /> : say.untitled}
              </Link>
            </h3>
            <EntryMeta item={item} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button second" onClick={() => fetchNextPage()}>
          {say.more}
        </button>
      )}
    </section>
  );
}
