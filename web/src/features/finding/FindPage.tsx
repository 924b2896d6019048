import { useLocation, useSearch } from 'wouter';
import { Heading } from '../../design/Heading.tsx';
import { useLate } from '../../design/late.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Keeping } from '../watching/Keeping.tsx';
import { Chosen } from './Chosen.tsx';
import { Facets } from './Facets.tsx';
import { ResultList } from './ResultList.tsx';
import { SearchField } from './SearchField.tsx';
import { addressOf, type Question, questionFrom, useFound } from './search.ts';
import { words } from './words.ts';

export function FindPage() {
  const say = useWords(words);
  const { language } = useLanguage();
  const question = questionFrom(new URLSearchParams(useSearch()));
  const found = useFound(question);
  const first = found.data?.pages[0];
  const searching = useLate(found.isPlaceholderData);
  return (
    <div className="finding">
      <Heading title={question.q || say.title}>{say.heading}</Heading>
      <SearchField question={question} />
      <Chosen question={question} found={first} />
      <div className="found-line">
        <p role="status" className="count soft figures">
          {searching && say.searching}
          {first && !found.isPlaceholderData && say.found(number(first.total, language))}
        </p>
        <Keeping question={question} />
      </div>
      <div className="finding-columns">
        <Facets question={question} found={first} />
        <section aria-label={say.results} aria-busy={found.isPlaceholderData}>
          {found.isPending && <Wait lines={8} />}
          {found.isError && <Trouble error={found.error} retry={() => found.refetch()} />}
          {first?.total === 0 && <Nothing question={question} />}
          {first && first.total > 0 && <ResultList found={found} />}
          {first && <Feed question={question} />}
        </section>
      </div>
    </div>
  );
}

/** The search as a feed, for people's feed readers: in the page's head and to be seen. */
function Feed({ question }: { question: Question }) {
  const say = useWords(words);
  const address = `/api/v1/resources/feed${addressOf(question).slice(1)}`;
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={question.q || say.title} href={address} />
      <p>
        <a href={address} className="quiet">
          {say.feed}
        </a>
      </p>
    </>
  );
}

function Nothing({ question }: { question: Question }) {
  const say = useWords(words);
  const [, go] = useLocation();
  return (
    <div className="empty">
      <h2>{say.noneTitle}</h2>
      {question.q && <p>{say.noneFor(question.q)}</p>}
      <p>{say.noneHint}</p>
      <button type="button" className="button second" onClick={() => go('/')}>
        {say.showAll}
      </button>
    </div>
  );
}
