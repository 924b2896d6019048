import { useState } from 'react';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { type BookingState, type Guest, type Slot, type Step, useGuests, useTake } from './booking.ts';
import { when } from './when.ts';
import { states, words } from './words.ts';

/** Who has booked a time, folded until somebody wants to know. */
export function Guests({ slot }: { slot: Slot }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [shown, setShown] = useState(false);
  return (
    <details className="wide" onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary className="quiet" aria-label={say.of(say.guests, when(slot, language))}>
        {say.guests}
      </summary>
      {shown && <List slot={slot} />}
    </details>
  );
}

function List({ slot }: { slot: Slot }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useGuests(slot.id);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={2} />;
  if (data.length === 0) return <p className="soft">{say.noGuests}</p>;
  return (
    <ul className="guests">
      {data.map((guest) => (
        <Row
          key={guest.id}
          guest={guest}
          begun={new Date(slot.from) <= new Date()}
          over={new Date(slot.to) <= new Date()}
        />
      ))}
    </ul>
  );
}

function Row({ guest, begun, over }: { guest: Guest; begun: boolean; over: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const take = useTake();
  return (
    <li>
      <span>
        {guest.name}{' '}
        <span className="soft small">{guest.institution && textIn(guest.institution.name, language)}</span>{' '}
        <span className="tag" role="status">
          {named(states, guest.state, language)}
        </span>
      </span>
      <span className="row">
        {steps(guest.state, begun, over).map((step) => (
          <button
            key={step}
            type="button"
            className="quiet"
            aria-label={say.of(say[step], guest.name)}
            aria-disabled={take.isPending}
            onClick={() => !take.isPending && take.mutate({ id: guest.id, step })}
          >
            {say[step]}
          </button>
        ))}
      </span>
      {take.isError && <Trouble error={take.error} />}
    </li>
  );
}

/** What can be done about a booking now. */
export function steps(state: BookingState, begun: boolean, over: boolean): Step[] {
  switch (state) {
    case 'WAITLISTED':
      return begun ? [] : ['decline'];
    case 'REQUESTED':
      return over ? ['no-show'] : begun ? ['confirm', 'no-show'] : ['confirm', 'decline'];
    case 'CONFIRMED':
      return begun ? ['check-in', 'no-show'] : ['check-in', 'decline'];
    case 'CHECKED_IN':
      return over ? ['done'] : [];
    default:
      return [];
  }
}
