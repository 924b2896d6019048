import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { MySeats } from '../seats/MySeats.tsx';
import { type Booking, open, useBookings, useGiveUp } from './booking.ts';
import './booking.css';
import { Time } from './Time.tsx';
import { states, words } from './words.ts';

export default function BookingsPage() {
  const say = useWords(words);
  return <ForMe title={say.mine}>{(me) => <Bookings me={me} />}</ForMe>;
}

function Bookings({ me }: { me: Me }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useBookings(me);
  return (
    <div className="stack">
      <Heading title={say.mine}>{say.mine}</Heading>
      <p>{say.mineAbout}</p>
      {isError && <Trouble error={error} retry={() => refetch()} />}
      {!data && !isError && <Wait lines={4} />}
      {data?.items.length === 0 && (
        <div className="empty">
          <p>{say.noBookings}</p>
          <Link href="/?kind=LAB" className="button">
            {say.toLabs}
          </Link>
        </div>
      )}
      {data && data.items.length > 0 && (
        <ul className="times">
          {data.items.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </ul>
      )}
      <MySeats me={me} />
    </div>
  );
}

function Row({ one }: { one: Booking }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const giveUp = useGiveUp();
  const standing = open.includes(one.state) && new Date(one.from) > new Date();
  return (
    <li>
      <div>
        <p>
          <Link href={`/resources/${one.resource.id}`}>
            <Text of={one.resource.title} />
          </Link>
        </p>
        <p>
          <Time of={one} place={one.place} />
        </p>
        <p className="small" role="status">
          <span className={standing ? 'tag done' : 'tag'}>{named(states, one.state, language)}</span>{' '}
          {one.placeInLine && say.line(one.placeInLine)}
          {one.byOwner && say.byOwner}
          {one.reason === 'NO_LONGER_OFFERED' && say.noLongerOffered}
        </p>
      </div>
      {standing && (
        <button
          type="button"
          className="quiet"
          aria-label={say.giveUpOf(textIn(one.resource.title, language))}
          aria-disabled={giveUp.isPending}
          onClick={() => !giveUp.isPending && giveUp.mutate(one.id)}
        >
          {say.giveUp}
        </button>
      )}
      {giveUp.isError && <Trouble error={giveUp.error} />}
    </li>
  );
}
