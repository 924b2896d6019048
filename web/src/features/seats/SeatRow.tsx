import { Trouble } from '../../design/Trouble.tsx';
import { named } from '../../words/codes.ts';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import '../booking/booking.css';
import { type Seat, useGiveUp } from './seats.ts';
import { states, words } from './words.ts';

/** One seat as its holder sees it: how far it is, until when, how to get in, and to give it up. */
export function SeatRow({ seat, children }: { seat: Seat; children?: React.ReactNode }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const giveUp = useGiveUp();
  const standing = seat.state === 'REQUESTED' || seat.state === 'GRANTED';
  return (
    <li>
      <div>
        {children}
        <p className="small" role="status">
          <span className={standing ? 'tag done' : 'tag'}>{named(states, seat.state, language)}</span>{' '}
          {seat.state === 'GRANTED' && seat.until && say.until(moment(seat.until, language))}
          {seat.byOwner && say.byOwner}
        </p>
        {seat.how && (
          <p>
            <Text of={seat.how} />
          </p>
        )}
      </div>
      <span className="row">
        {seat.address && (
          <a className="button second" href={seat.address} rel="noreferrer" target="_blank">
            {say.enter}
          </a>
        )}
        {standing && (
          <button
            type="button"
            className="quiet"
            aria-label={say.giveUpOf(textIn(seat.resource.title, language))}
            aria-disabled={giveUp.isPending}
            onClick={() => !giveUp.isPending && giveUp.mutate(seat.id)}
          >
            {say.giveUp}
          </button>
        )}
      </span>
      {giveUp.isError && <Trouble error={giveUp.error} />}
    </li>
  );
}
