import { useState } from 'react';
import { Link } from 'wouter';
import { newKey } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';
import { learns, loginAddress, publishesFor, useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named } from '../../words/codes.ts';
import { moment, number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { open, type Slot, useBook, useGiveUp, useSlots } from './booking.ts';
import './booking.css';
import { Time } from './Time.tsx';
import { when } from './when.ts';
import { states, words } from './words.ts';

/** On a laboratory's page: its times to come, each to be booked or waited for. */
export default function SlotList({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const me = useMe();
  const { data, isError, error, refetch } = useSlots(resource.id, me);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  return (
    <section aria-labelledby="times" className="stack">
      <h2 id="times">{say.heading}</h2>
      {data.items.length === 0 && <p className="soft">{say.none}</p>}
      {data.items.length > 0 && <p className="soft">{say.about}</p>}
      {me === null && data.items.length > 0 && (
        <p>
          <a className="button second" href={loginAddress()}>
            {say.signIn}
          </a>
        </p>
      )}
      <ul className="times">
        {data.items.map((slot) => (
          <Row key={slot.id} slot={slot} />
        ))}
      </ul>
      <p className="row">
        {me && learns(me) && <Link href="/bookings">{say.mine}</Link>}
        {publishesFor(me, resource.institution.id) && (
          <Link href={`/resources/${resource.id}/slots`}>{say.host}</Link>
        )}
      </p>
    </section>
  );
}

function Row({ slot }: { slot: Slot }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const giveUp = useGiveUp();
  const { mine } = slot;
  const later = slot.priorityUntil && new Date(slot.priorityUntil) > new Date();
  return (
    <li>
      <div>
        <p>
          <Time of={slot} place={slot.place} />
        </p>
        <p className="small" role="status">
          {mine ? (
            <span className="tag done">
              {named(states, mine.state, language)}
              {mine.placeInLine && ` · ${say.line(mine.placeInLine)}`}
            </span>
          ) : slot.free > 0 ? (
            say.free(number(slot.free, language), number(slot.capacity, language))
          ) : (
            say.full
          )}
          {slot.waiting > 0 && ` · ${say.waiting(number(slot.waiting, language))}`}
        </p>
        {later && <p className="small soft">{say.priority(moment(slot.priorityUntil ?? '', language))}</p>}
      </div>
      {mine && open.includes(mine.state) && (
        <button
          type="button"
          className="quiet"
          aria-label={say.giveUpOf(when(slot, language))}
          aria-disabled={giveUp.isPending}
          onClick={() => !giveUp.isPending && giveUp.mutate(mine.id)}
        >
          {say.giveUp}
        </button>
      )}
      {!mine && slot.mayBook && <Book slot={slot} />}
      {giveUp.isError && <Trouble error={giveUp.error} />}
    </li>
  );
}

function Book({ slot }: { slot: Slot }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const book = useBook();
  const [briefed, setBriefed] = useState(false);
  const [key, setKey] = useState(newKey);
  const time = when(slot, language);
  return (
    <>
      {slot.briefing && (
        <details className="wide">
          <summary className="quiet">{say.briefing}</summary>
          <p>
            <Text of={slot.briefing} />
          </p>
          <label className="choice">
            <input type="checkbox" checked={briefed} onChange={({ target }) => setBriefed(target.checked)} />
            {say.briefed}
          </label>
        </details>
      )}
      <button
        type="button"
        className="button second"
        aria-label={slot.free > 0 ? say.bookOf(time) : say.waitOf(time)}
        aria-disabled={book.isPending}
        onClick={() => {
          if (book.isPending) return;
          book.mutate({ slot: slot.id, briefed, key }, { onSettled: () => setKey(newKey()) });
        }}
      >
        {slot.free > 0 ? say.book : say.wait}
      </button>
      {book.isError && (
        <div className="wide">
          <Trouble error={book.error} />
        </div>
      )}
    </>
  );
}
