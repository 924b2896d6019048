import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { SeatRow } from './SeatRow.tsx';
import { useMySeats } from './seats.ts';
import { words } from './words.ts';

/** Her seats of databases, where she has or had any. */
export function MySeats({ me }: { me: Me }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useMySeats(me);
  if (isError) return <Trouble error={error} retry={() => refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="my-seats" className="stack">
      <h2 id="my-seats">{say.mine}</h2>
      <ul className="times">
        {data.items.map((seat) => (
          <SeatRow key={seat.id} seat={seat}>
            <p>
              <Link href={`/resources/${seat.resource.id}`}>
                <Text of={seat.resource.title} />
              </Link>
            </p>
          </SeatRow>
        ))}
      </ul>
    </section>
  );
}
