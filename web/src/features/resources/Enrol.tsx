import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Enrollment, Resource } from '../../api/types.ts';
import { learns, loginAddress, useMe } from '../../app/session.ts';
import { Choices } from '../../design/Choices.tsx';
import { Field } from '../../design/Field.tsx';
import { Stops } from '../../design/Stops.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { moment, number } from '../../words/formats.ts';
import { type Language, useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { type Offering, useOfferings } from '../admitting/offerings.ts';
import { useEnrol, useEnrollments, type Wish } from '../learning/enrollments.ts';
import { words } from './words.ts';

/** The page's one primary button: into the course, whatever stands before it. */
export function Enrol({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const me = useMe();
  const learner = me && learns(me) ? me : null;
  const { items } = useEnrollments(learner);
  const offerings = useOfferings(learner ? resource.id : null);
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
  if (!learner) return null;
  const mine = items?.find((one) => one.resource.id === resource.id && one.state !== 'WITHDRAWN');
  if (mine) return <Mine one={mine} />;
  if (offerings.isLoading) return <p className="enrol" />;
  const all = offerings.data?.items ?? [];
  if (all.length > 0)
    return <ByOffering resource={resource} all={all} alone={offerings.data?.free ?? false} />;
  return (
    <div className="enrol">
      <Go wish={{ resourceId: resource.id }} label={say.enrol} />
    </div>
  );
}

function Mine({ one }: { one: Enrollment }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const told = {
    WAITLISTED: say.waiting(number(one.place ?? 0, language)),
    REQUESTED: say.requested,
    DEFERRED: say.paused,
  };
  const waiting = one.state === 'WAITLISTED' || one.state === 'REQUESTED';
  return (
    <div className="enrol">
      <p className="small">
        <span className={waiting ? 'tag' : 'tag done'}>
          {one.state in told ? told[one.state as keyof typeof told] : say.enrolled}
        </span>
      </p>
      {!waiting && <Stops states={one.units.map(({ state }) => state)} progress={one.progress} />}
      <Link className="button" href={`/learning/${one.id}`}>
        {waiting ? say.look : say.goOn}
      </Link>
    </div>
  );
}

const ALONE = 'alone';

/** Into one of the offerings, or alone where the owner asks for none. */
function ByOffering({ resource, all, alone }: { resource: Resource; all: Offering[]; alone: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [picked, setPicked] = useState('');
  const [invitation, setInvitation] = useState('');
  const open = all.filter(({ registering }) => registering);
  const one = picked === ALONE ? undefined : (open.find(({ id }) => id === picked) ?? open[0]);
  const choices = open.map((each) => ({
    value: each.id,
    name: `${textIn(each.name, language)} · ${places(each, say, language)}`,
  }));
  if (alone) choices.push({ value: ALONE, name: say.alone });
  const which = (
    <Choices
      single
      legend={say.which}
      name="offering"
      choices={choices}
      chosen={[one?.id ?? ALONE]}
      onChange={([id]) => setPicked(id ?? '')}
    />
  );
  if (!one && alone) {
    return (
      <div className="enrol">
        {choices.length > 1 && which}
        <Go wish={{ resourceId: resource.id }} label={say.enrol} />
      </div>
    );
  }
  if (!one) {
    const next = all.find(
      ({ opensAt, state }) => state === 'OPEN' && opensAt && Date.parse(opensAt) > Date.now(),
    );
    return <p className="enrol">{next?.opensAt ? say.opens(moment(next.opensAt, language)) : say.closed}</p>;
  }
  const full = one.capacity !== null && one.taken >= one.capacity;
  const label = one.admission === 'APPROVAL' ? say.ask : full ? say.wait : say.enrol;
  const wish = {
    resourceId: resource.id,
    offeringId: one.id,
    ...(one.admission === 'INVITATION' ? { invitation: invitation.trim() } : {}),
  };
  return (
    <div className="enrol">
      {choices.length > 1 ? (
        which
      ) : (
        <p>
          <Text of={one.name} /> · {places(one, say, language)}
        </p>
      )}
      {one.admission === 'INVITATION' && (
        <Field label={say.invitation} short>
          {(field) => (
            <input
              {...field}
              value={invitation}
              maxLength={40}
              autoComplete="off"
              onChange={({ target }) => setInvitation(target.value)}
            />
          )}
        </Field>
      )}
      <Go wish={wish} label={label} />
    </div>
  );
}

type Say = {
  left: (n: string) => string;
  full: (n: string) => string;
  decided: string;
  noLimit: string;
};

function places(one: Offering, say: Say, language: Language): string {
  if (one.admission === 'APPROVAL') return say.decided;
  if (one.capacity === null) return say.noLimit;
  const free = one.capacity - one.taken;
  return free > 0 ? say.left(number(free, language)) : say.full(number(one.waiting, language));
}

function Go({ wish, label }: { wish: Wish; label: string }) {
  const say = useWords(words);
  const [, go] = useLocation();
  const enrol = useEnrol();
  return (
    <>
      <p className="row">
        <button
          type="button"
          className="button"
          aria-disabled={enrol.isPending}
          onClick={() => {
            if (enrol.isPending) return;
            enrol.mutate(wish, { onSuccess: (one) => go(`/learning/${one.id}`) });
          }}
        >
          {enrol.isPending ? say.enrolling : label}
        </button>
        <span className="soft">{say.free}</span>
      </p>
      {enrol.isError && <Trouble error={enrol.error} />}
    </>
  );
}
