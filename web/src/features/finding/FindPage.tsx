import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Chosen } from './Chosen.tsx';
import { Facets } from './Facets.tsx';
import './finding.css';
import { ResultList } from './ResultList.tsx';
import { addressOf, type Question, questionFrom, useFound } from './search.ts';
import { words } from './words.ts';

export function FindPage() {
  const say = useWords(words);
  const { language } = useLanguage();
  const question = questionFrom(new URLSearchParams(useSearch()));
  const found = useFound(question);
  const first = found.data?.pages[0];
  return (
    <div className="finding">
      <Heading title={question.q || say.title}>{say.heading}</Heading>
      <SearchField question={question} />
      <Chosen question={question} found={first} />
      <Feed question={question} />
      <p role="status" className="count soft figures">
        {first && !found.isPlaceholderData && say.found(number(first.total, language))}
      </p>
      <div className="finding-columns">
        <Facets question={question} found={first} />
        <section aria-label={say.results} aria-busy={found.isFetching}>
          {found.isPending && <Wait lines={8} />}
          {found.isError && <Trouble error={found.error} retry={() => found.refetch()} />}
          {first?.total === 0 && <Nothing question={question} />}
          {first && first.total > 0 && <ResultList found={found} />}
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

/** Searches while one types, and at once on Enter; only Enter leaves a step for the back button. */
function SearchField({ question }: { question: Question }) {
  const say = useWords(words);
  const [, go] = useLocation();
  const [typed, setTyped] = useState(question.q);
  const asked = useRef(question.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (question.q !== asked.current) {
      asked.current = question.q;
      setTyped(question.q);
    }
  }, [question.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (text: string, replace: boolean) => {
    clearTimeout(timer.current);
    asked.current = text.trim();
    go(addressOf({ ...question, q: text.trim() }), { replace });
  };
  return (
    <search>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed, false);
        }}
      >
        <input
          type="search"
          name="q"
          aria-label={say.searchField}
          placeholder={say.example}
          value={typed}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            clearTimeout(timer.current);
            // While Chinese is being composed the letters are not yet what is meant.
            if ((event.nativeEvent as InputEvent).isComposing) return;
            timer.current = setTimeout(() => ask(text, true), 250);
          }}
          onCompositionEnd={(event) => ask(event.currentTarget.value, true)}
        />
        <button type="submit" className="button">
          {say.search}
        </button>
      </form>
    </search>
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
