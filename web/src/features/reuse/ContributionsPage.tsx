import { Link, useSearch } from 'wouter';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { EdgesTable } from './EdgesTable.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { LinesTable } from './LinesTable.tsx';
import './reuse.css';
import { type Contributions, linesOf, useContributions } from './reuse.ts';
import { TermLinks } from './TermLinks.tsx';
import { words } from './words.ts';

/** How the works that a teacher began from others are reused, by institution. */
export default function ContributionsPage() {
  const say = useWords(words);
  return <ForMe title={say.contributionsTitle}>{() => <Hers />}</ForMe>;
}

function Hers() {
  const say = useWords(words);
  const search = new URLSearchParams(useSearch());
  const { data, isError, error, refetch } = useContributions(search.get('term') ?? '');
  if (isError) return <Trouble page={say.contributionsTitle} error={error} retry={() => refetch()} />;
  if (!data) return <Wait lines={6} />;
  return (
    <div className="reuse">
      <Heading title={say.contributionsTitle}>{say.contributionsHeading}</Heading>
      {data.works === 0 ? (
        <p className="notice">
          {say.noWorks} <Link href="/">{say.toTheCatalogue}</Link>
        </p>
      ) : (
        <Figures of={data} />
      )}
    </div>
  );
}

function Figures({ of }: { of: Contributions }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { works, term, terms, least, events, complete, uses, edges } = of;
  const lines = linesOf(uses);
  return (
    <>
      <p>
        {say.works(number(works, language))} {say.about(number(least, language))} {say.noCompletions}
      </p>
      <TermLinks
        terms={terms}
        chosen={term.name}
        address={(name) => `/contributions?term=${encodeURIComponent(name)}`}
      />
      <section aria-labelledby="by-whom" className="by-whom">
        <h2 id="by-whom">
          {say.term(term.name)}
          {events > 0 && <small className="soft figures"> {say.uses(number(events, language))}</small>}
        </h2>
        {events === 0 && complete && <p className="notice">{say.nothingOfHers}</p>}
        {events === 0 && !complete && <p className="notice">{say.tooFew(number(least, language))}</p>}
        {edges.length > 0 && <EdgesTable edges={edges} />}
        {lines.length > 0 && (
          <div className="by-whom-columns">
            <FlowPicture lines={lines} label={say.pictureOfHers} />
            <LinesTable lines={lines} />
          </div>
        )}
        {events > 0 && !complete && <p>{say.incomplete(number(least, language))}</p>}
      </section>
    </>
  );
}
