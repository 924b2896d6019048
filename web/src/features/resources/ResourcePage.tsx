import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { Resource } from '../../api/types.ts';
import { leads, mayPublish, mayReview, operates, publishesFor, useMe } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { duration, moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { OtherText, Text, textIn } from '../../words/Text.tsx';
import { EntryMeta } from '../finding/ResultList.tsx';
import { ReviewActions } from '../publishing/ReviewActions.tsx';
import { Enrol } from './Enrol.tsx';
import { Facts } from './Facts.tsx';
import { useResource } from './resource.ts';
import './resources.css';
import { Similar } from './Similar.tsx';
import { useView } from './view.ts';
import { words } from './words.ts';

const SlotList = lazy(() => import('../booking/SlotList.tsx'));
const Files = lazy(() => import('../files/Files.tsx'));
const Seats = lazy(() => import('../seats/Seats.tsx'));
const Sharing = lazy(() => import('../sharing/Sharing.tsx'));
const Suspend = lazy(() => import('../sharing/Suspend.tsx'));
const WishForCluster = lazy(() => import('../sharing/WishForCluster.tsx'));
const Offerings = lazy(() => import('../admitting/Offerings.tsx'));
const Lineage = lazy(() => import('../adapting/Lineage.tsx'));
const Versions = lazy(() => import('./Versions.tsx'));
const SetRules = lazy(() => import('../completing/SetRules.tsx'));
const Align = lazy(() => import('../standards/Align.tsx'));
const Served = lazy(() => import('../standards/Served.tsx'));

export default function ResourcePage({ id }: { id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const me = useMe();
  const { data, isError, error, refetch } = useResource(id);
  useView(data?.resource);
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
      {resource.suspended && (
        <div className="notice">
          <p>{say.suspendedNote(moment(resource.suspended.since, language))}</p>
          <p>{say.because(resource.suspended.reason)}</p>
        </div>
      )}
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
          {resource.kind === 'DATABASE' && resource.state === 'PUBLISHED' && (
            <Suspense fallback={<Wait lines={3} />}>
              <Seats resource={resource} />
            </Suspense>
          )}
          {resource.kind === 'TEACHING_RESOURCE' && (
            <Suspense fallback={<Wait lines={3} />}>
              <Files resource={resource} />
            </Suspense>
          )}
          <ReviewActions resource={resource} etag={etag} />
          {publishesFor(me, resource.institution.id) && (
            <Suspense fallback={<Wait lines={3} />}>
              <Sharing resource={resource.id} owner={resource.institution.id} />
              {resource.state === 'PUBLISHED' && <Offerings resource={resource} />}
              {resource.state === 'PUBLISHED' && <SetRules resource={resource} />}
            </Suspense>
          )}
          {resource.state === 'PUBLISHED' && mayPublish(me) && !publishesFor(me, resource.institution.id) && (
            <Suspense fallback={null}>
              <Offerings resource={resource} />
            </Suspense>
          )}
          <Units resource={resource} />
          <Suspense fallback={null}>
            <Served resource={resource} />
            {(publishesFor(me, resource.institution.id) ||
              (resource.state === 'PUBLISHED' && mayReview(me))) && <Align resource={resource} />}
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
          <Suspense fallback={null}>
            <Lineage resource={resource} />
          </Suspense>
          {resource.version > 1 && (
            <Suspense fallback={null}>
              <Versions id={resource.id} version={resource.version} />
            </Suspense>
          )}
          {resource.state === 'PUBLISHED' && leads(me) && (
            <Suspense fallback={null}>
              <WishForCluster resource={resource.id} owner={resource.institution.id} />
            </Suspense>
          )}
          {resource.state === 'PUBLISHED' && operates(me) && (
            <Suspense fallback={null}>
              <Suspend resource={resource.id} />
            </Suspense>
          )}
          {resource.state === 'PUBLISHED' && <Similar id={resource.id} />}
        </div>
        <Facts resource={resource} />
      </div>
    </article>
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
