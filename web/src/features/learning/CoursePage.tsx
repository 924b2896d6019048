import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { Enrollment, LearningUnit, Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { duration, moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { useEnrol, useEnrollment, useLeave, waits } from './enrollments.ts';
import './learning.css';
import { Pause, Paused } from './Pause.tsx';
import { ProgressWords } from './ProgressWords.tsx';
import { useLearn } from './sending.ts';
import { WaitingWords } from './WaitingWords.tsx';
import { words } from './words.ts';

const Newer = lazy(() => import('./Newer.tsx'));
const MyInstitutions = lazy(() => import('../belonging/MyInstitutions.tsx'));
const StillAsked = lazy(() => import('../completing/StillAsked.tsx'));

export default function CoursePage({ id }: { id: string }) {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <Course me={me} id={id} />}</ForMe>;
}

function Course({ me, id }: { me: Me; id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { one, isError, error, refetch } = useEnrollment(me, id);
  if (!one) return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait />;
  const open = one.state === 'ACTIVE' || one.state === 'COMPLETED';
  return (
    <div className="course">
      <Heading title={textIn(one.resource.title, language)}>
        <Text of={one.resource.title} />
      </Heading>
      <ProgressWords one={one} />
      <div role="status">
        {waits(one) && (
          <div className="notice">
            <WaitingWords one={one} />
          </div>
        )}
      </div>
      {one.state === 'ACTIVE' && (
        <Suspense fallback={null}>
          <Newer one={one} />
        </Suspense>
      )}
      {one.state === 'DEFERRED' && <Paused one={one} />}
      {one.state === 'WITHDRAWN' && <Left one={one} />}
      {one.state === 'COMPLETED' && (
        <div className="notice good" role="status">
          <p>
            <strong>{say.courseDone}</strong>
          </p>
          <Link href="/next" className="button">
            {say.toNext}
          </Link>
        </div>
      )}
      {one.byRules && (
        <Suspense fallback={<Wait lines={3} />}>
          <StillAsked me={me} id={one.id} open={open} />
        </Suspense>
      )}
      <section aria-labelledby="units">
        <h2 id="units">{say.units}</h2>
        <ol className="map">
          {one.units.map((unit) => (
            <UnitStop key={unit.id} me={me} one={one} unit={unit} open={open} />
          ))}
        </ol>
      </section>
      <p className="row">
        <Link href={`/resources/${one.resource.id}`} className="quiet">
          {say.about}
        </Link>
        {(one.state === 'ACTIVE' || one.state === 'DEFERRED') && <Leave one={one} label={say.leave} />}
        {waits(one) && <Leave one={one} label={say.waitNoMore} />}
      </p>
      {one.state === 'ACTIVE' && <Pause one={one} />}
      <Suspense fallback={null}>
        <MyInstitutions id={one.id} />
      </Suspense>
      <p className="hint">{say.enrolledAt(moment(one.enrolledAt, language))}</p>
    </div>
  );
}

function UnitStop(props: { me: Me; one: Enrollment; unit: LearningUnit; open: boolean }) {
  const { me, one, unit, open } = props;
  const say = useWords(words);
  const { language } = useLanguage();
  const learn = useLearn(me);
  const next = one.nextUnit?.id === unit.id;
  const started = unit.state === 'STARTED';
  return (
    <li className={`stop ${unit.state.toLowerCase()}`} aria-current={next ? 'step' : undefined}>
      <h3>
        <Text of={unit.title} />
      </h3>
      <ul className="meta figures">
        {unit.minutes > 0 && <li>{duration(unit.minutes, language)}</li>}
        <li>{say[unit.state]}</li>
      </ul>
      {open && next && (
        <button
          type="button"
          className="button"
          onClick={() => learn(one.id, unit.id, started ? 'COMPLETED' : 'STARTED')}
        >
          {started ? say.complete : say.begin}
        </button>
      )}
      {open && !next && unit.state !== 'COMPLETED' && (
        <button
          type="button"
          className="quiet"
          aria-label={say.completeNamed(textIn(unit.title, language))}
          onClick={() => learn(one.id, unit.id, 'COMPLETED')}
        >
          {say.mark}
        </button>
      )}
    </li>
  );
}

function Leave({ one, label }: { one: Enrollment; label: string }) {
  const leave = useLeave();
  return (
    <button
      type="button"
      className="quiet"
      aria-disabled={leave.isPending}
      onClick={() => !leave.isPending && leave.mutate(one.id)}
    >
      {label}
    </button>
  );
}

/** Ends that were not her own wish, and what is said of them. */
const ended = {
  NOT_ELIGIBLE: 'declined',
  INCOMPLETE: 'declined',
  ACCEPTED_ELSEWHERE: 'elsewhere',
  MERGED: 'merged',
  OFFERING_CLOSED: 'offeringClosed',
  NO_LONGER_OFFERED: 'noLongerOffered',
} as const;

function Left({ one }: { one: Enrollment }) {
  const say = useWords(words);
  const enrol = useEnrol();
  return (
    <div className="notice" role="status">
      <p>{one.reason && one.reason in ended ? say[ended[one.reason as keyof typeof ended]] : say.left}</p>
      <button
        type="button"
        className="button second"
        aria-disabled={enrol.isPending}
        onClick={() =>
          !enrol.isPending &&
          enrol.mutate({
            resourceId: one.resource.id,
            ...(one.offering ? { offeringId: one.offering.id } : {}),
          })
        }
      >
        {say.rejoin}
      </button>
      {enrol.isError && <Trouble error={enrol.error} />}
    </div>
  );
}
