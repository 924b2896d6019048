import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named, stages } from '../../words/codes.ts';
import { duration, moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { RecordEntry } from './RecordEntry.tsx';
import { bySuperseded, byYear, holding, type RecordPart } from './record.ts';
import './record.css';
import { Shares } from './Shares.tsx';
import { words } from './words.ts';

export default function RecordPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{() => <Whole />}</ForMe>;
}

function Whole() {
  const say = useWords(words);
  const { language } = useLanguage();
  const parts = useInfiniteQuery({
    queryKey: ['record'],
    queryFn: ({ pageParam, signal }) =>
      get<RecordPart>(`/record?size=50${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const pages = parts.data?.pages;
  const first = pages?.[0];
  if (!first) {
    return parts.isError ? (
      <Trouble page={say.title} error={parts.error} retry={() => parts.refetch()} />
    ) : (
      <Wait lines={6} />
    );
  }
  const entries = pages.flatMap(({ items }) => items);
  const successors = bySuperseded(entries);
  const minutes = holding(entries).reduce((sum, one) => sum + one.minutes, 0);
  return (
    <div className="stack record">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.about}</p>
      {first.stages.length > 0 && (
        <ol className="career" aria-label={say.stages}>
          {first.stages.map(({ stage, since }) => (
            <li key={since}>
              <strong>{named(stages, stage, language)}</strong>
              <span className="small soft">{say.since(moment(since, language))}</span>
            </li>
          ))}
        </ol>
      )}
      {first.total === 0 ? (
        <div className="empty">
          <p>{say.none}</p>
          <Link href="/learning" className="button">
            {say.toLearning}
          </Link>
        </div>
      ) : (
        <>
          <p className="row">
            <a href="/api/v1/record/pdf" className="button" download="record.pdf">
              {say.print}
            </a>
            <a href="/api/v1/record/export" className="quiet" download>
              {say.take}
            </a>
          </p>
          <p className="soft">
            {say.count(first.total)}
            {!parts.hasNextPage && minutes > 0 && ` · ${duration(minutes, language)}`}
          </p>
          {byYear(entries).map(({ year, entries: of }) => (
            <section key={year} aria-labelledby={`year-${year}`}>
              <h2 id={`year-${year}`} className="figures">
                {year}
              </h2>
              <ul className="entries">
                {of.map((one) => (
                  <RecordEntry key={one.id} of={one} by={successors.get(one.id)} />
                ))}
              </ul>
            </section>
          ))}
          {parts.hasNextPage && (
            <button
              type="button"
              className="button second"
              aria-disabled={parts.isFetchingNextPage}
              onClick={() => !parts.isFetchingNextPage && parts.fetchNextPage()}
            >
              {say.more}
            </button>
          )}
          {parts.isFetchNextPageError && <Trouble error={parts.error} />}
        </>
      )}
      <Shares />
    </div>
  );
}
