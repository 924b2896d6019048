import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayPublish } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { everyInstitution } from '../network/institutions.ts';
import { FlowPicture } from './FlowPicture.tsx';
import { LinesTable } from './LinesTable.tsx';
import './reuse.css';
import { linesOf, type Statement, useStatement } from './reuse.ts';
import { TermBars } from './TermBars.tsx';
import { words } from './words.ts';

/** An institution's statement: who reuses its things, by institution, kind and term. */
export default function ReusePage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <Reuse me={me} />}</ForMe>;
}

function Reuse({ me }: { me: Me }) {
  const say = useWords(words);
  const search = new URLSearchParams(useSearch());
  const home = typeof me.institution === 'string' ? me.institution : (me.institution?.id ?? '');
  const chooses = !mayPublish(me);
  const institution = chooses ? (search.get('institution') ?? '') : home;
  const { data, isError, error, refetch } = useStatement(institution, search.get('term') ?? '');
  const address = (slug: string, term: string) => {
    const wish = new URLSearchParams();
    if (chooses && slug) wish.set('institution', slug);
    if (term) wish.set('term', term);
    return `/reuse?${wish}`;
  };
  if (isError) return <Trouble page={say.title} error={error} retry={() => refetch()} />;
  return (
    <div className="reuse">
      <Title of={data} />
      {chooses && <Choose chosen={institution} address={(slug) => address(slug, '')} />}
      {!chooses && !home && <p className="notice">{say.noInstitution}</p>}
      {institution && !data && <Wait lines={6} />}
      {data && <Figures statement={data} address={(term) => address(institution, term)} />}
    </div>
  );
}

function Title({ of }: { of: Statement | undefined }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const name = of && textIn(of.institution.name, language);
  return <Heading title={say.title}>{name ? say.headingOf(name) : say.heading}</Heading>;
}

function Choose({ chosen, address }: { chosen: string; address: (slug: string) => string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const { data } = useQuery({
    queryKey: ['institutions'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => everyInstitution(signal),
  });
  return (
    <div className="field">
      <label htmlFor="whose">{say.which}</label>
      <select id="whose" value={chosen} onChange={({ target }) => go(address(target.value))}>
        <option value="">{say.choose}</option>
        {data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Figures({ statement, address }: { statement: Statement; address: (term: string) => string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { events, rest, least } = statement;
  const lines = linesOf(statement.uses);
  return (
    <>
      <p>{say.about(number(least, language))}</p>
      <TermBars statement={statement} address={address} />
      <section aria-labelledby="by-whom" className="by-whom">
        <h2 id="by-whom">
          {say.term(statement.term.name)}
          {events !== undefined && (
            <small className="soft figures"> {say.uses(number(events, language))}</small>
          )}
        </h2>
        {events === undefined && <p className="notice">{say.tooFew(number(least, language))}</p>}
        {events === 0 && <p className="notice">{say.nothing}</p>}
        {lines.length > 0 && (
          <div className="by-whom-columns">
            <FlowPicture lines={lines} label={say.picture} />
            <LinesTable lines={lines} />
          </div>
        )}
        {rest && <p>{say.rest(number(rest.events, language), number(rest.people, language))}</p>}
      </section>
    </>
  );
}
