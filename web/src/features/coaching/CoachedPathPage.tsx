import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { coaches } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { isAhead, type LearningPath } from '../paths/path.ts';
import '../paths/paths.css';
import { Trail } from '../paths/Trail.tsx';
import { NotYours } from './CoachingPage.tsx';
import { useCoachedPath, useCoachings } from './coachings.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { useProposalWords } from './ProposalWords.tsx';
import { words } from './words.ts';

/** For a coach: the path of a teacher who has let her in, and what she proposes for it. */
export default function CoachedPathPage({ id }: { id: string }) {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>{(me) => (coaches(me) ? <Coached me={me} id={id} /> : <NotYours />)}</ForMe>
  );
}

function Coached({ me, id }: { me: Me; id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const inWords = useProposalWords();
  const coachings = useCoachings(me.id);
  const path = useCoachedPath(id, language);
  const failed = [coachings, path].find(({ isError }) => isError);
  if (failed) return <Trouble page={say.title} error={failed.error} retry={() => failed.refetch()} />;
  if (!coachings.data || path.data === undefined) return <Wait lines={8} />;
  const coaching = coachings.data.find((one) => one.id === id);
  const title = say.pathOf(coaching?.with ?? '');
  return (
    <div className="my-path">
      <header>
        <p>
          <Link href="/coaching" className="quiet">
            {say.back}
          </Link>
        </p>
        <Heading title={title}>{title}</Heading>
      </header>
      {path.data ? <Steps path={path.data} /> : <p className="notice">{say.onNoPath}</p>}
      {path.data && <ProposeForm id={id} path={path.data} />}
      {coaching && coaching.proposals.length > 0 && (
        <section>
          <h2>{say.proposals}</h2>
          <ul>
            {coaching.proposals.map((one) => (
              <li key={one.id}>
                {inWords(one)} · {say[one.state]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Steps({ path }: { path: LearningPath }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <>
      {path.steps.length > 0 && <Trail path={path} />}
      <section>
        <h2>{say.steps}</h2>
        <ol className="path-steps">
          {path.steps.filter(isAhead).map(({ resource, minutesLeft, state, reasons }, at) => (
            <li key={resource.id}>
              <article>
                <h3>
                  <span className="figures">{at + 1}. </span>
                  <Link href={`/resources/${resource.id}`}>
                    <Text of={resource.title} />
                  </Link>
                </h3>
                <ul className="meta figures">
                  <li>{duration(minutesLeft, language)}</li>
                  {state === 'LOCKED' && <li>{say.locked}</li>}
                </ul>
                {reasons[0] && <p className="small soft">{say.sheReads(reasons[0].text)}</p>}
              </article>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
