import { useState } from 'react';
import { Link } from 'wouter';
import { newKey } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';
import { learns, loginAddress, publishesFor, useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SeatRow } from './SeatRow.tsx';
import { type Seating, useAsk, useSeating } from './seats.ts';
import { words } from './words.ts';

/** On a database's page: on what terms it is used, and her own seat. */
export default function Seats({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const me = useMe();
  const { data, isError, error, refetch } = useSeating(resource.id, me);
  if (data === undefined)
    return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  return (
    <section aria-labelledby="seats" className="stack">
      <h2 id="seats">{say.heading}</h2>
      {!data && <p className="soft">{say.none}</p>}
      {data && (
        <p>
          {say.about(number(data.seats, language), number(data.days, language))}{' '}
          {say.free(number(data.free, language))}
        </p>
      )}
      {data && me === null && (
        <p>
          <a className="button second" href={loginAddress()}>
            {say.signIn}
          </a>
        </p>
      )}
      {data && me && learns(me) && <Mine resource={resource} seating={data} />}
      {publishesFor(me, resource.institution.id) && (
        <p>
          <Link href={`/resources/${resource.id}/seats`}>{say.host}</Link>
        </p>
      )}
    </section>
  );
}

function Mine({ resource, seating }: { resource: Resource; seating: Seating }) {
  const say = useWords(words);
  const ask = useAsk(resource.id);
  const [key, setKey] = useState(newKey);
  const { mine } = seating;
  if (mine && mine.state !== 'EXPIRED')
    return (
      <ul className="times">
        <SeatRow seat={mine} />
      </ul>
    );
  if (!seating.mayAsk) return <p className="soft">{say.readOnly}</p>;
  return (
    <div className="stack">
      <p>
        <button
          type="button"
          className="button"
          aria-disabled={ask.isPending}
          onClick={() => !ask.isPending && ask.mutate(key, { onSettled: () => setKey(newKey()) })}
        >
          {say.ask}
        </button>
      </p>
      {ask.isError && <Trouble error={ask.error} />}
    </div>
  );
}
