import { Link } from 'wouter';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Slot, useAllSlots, useCancelSlot } from './booking.ts';
import './booking.css';
import { Guests } from './Guests.tsx';
import { LoadTables } from './LoadTables.tsx';
import { OfferForm } from './OfferForm.tsx';
import { Time } from './Time.tsx';
import { when } from './when.ts';
import { words } from './words.ts';

/** For those who run a laboratory: its times, who comes, how it is used. */
export default function HostingPage({ id }: { id: string }) {
  const say = useWords(words);
  return <ForMe title={say.hosting}>{() => <Hosting id={id} />}</ForMe>;
}

function Hosting({ id }: { id: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useAllSlots(id);
  if (isError) return <Trouble page={say.hosting} error={error} retry={() => refetch()} />;
  return (
    <div className="hosting">
      <Heading title={say.hosting}>{say.hosting}</Heading>
      <p>
        <Link href={`/resources/${id}`}>{say.back}</Link>
      </p>
      <OfferForm resource={id} />
      {!data && <Wait lines={4} />}
      {data?.items.length === 0 && <p className="soft">{say.none}</p>}
      <ul className="times">
        {data?.items.map((slot) => (
          <Row key={slot.id} slot={slot} />
        ))}
      </ul>
      <LoadTables resource={id} />
    </div>
  );
}

function Row({ slot }: { slot: Slot }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const cancel = useCancelSlot();
  const begun = new Date(slot.from) <= new Date();
  return (
    <li>
      <div>
        <p>
          <Time of={slot} place={slot.place} />
        </p>
        <p className="small">
          {slot.cancelled ? (
            <span className="tag">{say.cancelled}</span>
          ) : (
            say.free(number(slot.free, language), number(slot.capacity, language))
          )}
          {slot.waiting > 0 && ` · ${say.waiting(number(slot.waiting, language))}`}
        </p>
      </div>
      {!slot.cancelled && !begun && (
        <button
          type="button"
          className="quiet"
          aria-label={say.cancelSlotOf(when(slot, language))}
          aria-disabled={cancel.isPending}
          onClick={() => !cancel.isPending && cancel.mutate(slot.id)}
        >
          {say.cancelSlot}
        </button>
      )}
      <Guests slot={slot} />
      {cancel.isError && <Trouble error={cancel.error} />}
    </li>
  );
}
