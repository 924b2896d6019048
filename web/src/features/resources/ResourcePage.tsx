import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import type { Resource } from '../../api/types.ts';
import { learns, loginAddress, publishesFor, useMe } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Stops } from '../../design/Stops.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { OtherText, Text, textIn } from '../../words/Text.tsx';
import { EntryMeta } from '../finding/ResultList.tsx';
import { useEnrol, useEnrollments } from '../learning/enrollments.ts';
import { ReviewActions } from '../publishing/ReviewActions.tsx';
import { Facts } from './Facts.tsx';
import { useResource } from './resource.ts';
import './resources.css';
import { Similar } from './Similar.tsx';
import { words } from './words.ts';

const SlotList = lazy(() => import('../booking/SlotList.tsx'));
const Sharing = lazy(() => import('../sharing/Sharing.tsx'));
const Served = lazy(() => import('../standards/Served.tsx'));

export default function ResourcePage({ id }: { id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const me = useMe();
  const { data, isError, error, refetch } = useResource(id);
  if (!data)
    return isError ? <Trouble page={say.facts} error={error} retry={() => refetch()} /> : <Wait lines={8} />;
  const { resource, etag } = data;
  const notes = {
    DRAFT: say.draftNote,
    IN_REVIEW: say.reviewNote,
    WITHDRAWN: say.withdrawnNote,
    PUBLISHED: '',
  };
  return (
    <article className="resource">
      <header>
        <EntryMeta item={resource} />
        <Heading title={textIn(resource.title, language)}>
          <Text of={resource.title} />
        </Heading>
        <p className="soft">
          <OtherText of={resource.title} />
        </p>
      </header>
      {notes[resource.state] && <p className="notice">{notes[resource.state]}</p>}
      <div className="resource-columns">
        <div className="stack">
          <p className="summary">
            <Text of={resource.summary} />
          </p>
          {resource.state === 'PUBLISHED' && <Enrol resource={resource} />}
          {resource.kind === 'LAB' && resource.state === 'PUBLISHED' && (
            <Suspense fallback={<Wait lines={3} />}>
              <SlotList resource={resource} />
            </Suspense>
          )}
          <ReviewActions resource={resource} etag={etag} />
          {publishesFor(me, resource.institution.id) && (
            <Suspense fallback={<Wait lines={3} />}>
              <Sharing resource={resource.id} />
            </Suspense>
          )}
          <Units resource={resource} />
          <Suspense fallback={null}>
            <Served resource={resource} />
          </Suspense>
          {resource.prerequisites?.length > 0 && (
            <section>
              <h2>{say.before}</h2>
              <ul className="before">
                {resource.prerequisites.map((one) => (
                  <li key={one.id}>
                    <Link href={`/resources/${one.id}`}>
                      <Text of={one.title} />
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {resource.state === 'PUBLISHED' && <Similar id={resource.id} />}
        </div>
        <Facts resource={resource} />
      </div>
    </article>
  );
}

/** The page's one primary button: into the course, whatever stands before it. */
function Enrol({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const me = useMe();
  const [, go] = useLocation();
  const { items } = useEnrollments(me && learns(me) ? me : null);
  const enrol = useEnrol();
  if (me === undefined) return <p className="enrol" />;
  if (me === null) {
    return (
      <p className="enrol row">
        <a className="button" href={loginAddress()}>
          {say.signInToEnrol}
        </a>
        <span className="soft">{say.free}</span>
      </p>
    );
  }
  if (!learns(me)) return null;
  const mine = items?.find((one) => one.resource.id === resource.id && one.state !== 'WITHDRAWN');
  if (mine) {
    return (
      <div className="enrol">
        <p className="small">
          <span className="tag done">{say.enrolled}</span>
        </p>
        <Stops states={mine.units.map(({ state }) => state)} progress={mine.progress} />
        <Link className="button" href={`/learning/${mine.id}`}>
          {say.goOn}
        </Link>
      </div>
    );
  }
  return (
    <div className="enrol">
      <p className="row">
        <button
          type="button"
          className="button"
          aria-disabled={enrol.isPending}
          onClick={() => {
            if (enrol.isPending) return;
            enrol.mutate(resource.id, { onSuccess: (one) => go(`/learning/${one.id}`) });
          }}
        >
          {enrol.isPending ? say.enrolling : say.enrol}
        </button>
        <span className="soft">{say.free}</span>
      </p>
      {enrol.isError && <Trouble error={enrol.error} />}
    </div>
  );
}

function Units({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <section>
      <h2>{say.units}</h2>
      {(resource.units ?? []).length === 0 && <p className="soft">{say.noUnits}</p>}
      <ol className="map">
        {(resource.units ?? []).map((unit) => (
          <li key={unit.id} className="stop open">
            <p>
              <Text of={unit.title} />{' '}
              <span className="soft small figures">{duration(unit.minutes, language)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
