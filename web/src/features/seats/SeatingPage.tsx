import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import '../booking/booking.css';
import { Holders } from './Holders.tsx';
import { SeatingForm } from './SeatingForm.tsx';
import { useSeating } from './seats.ts';
import { words } from './words.ts';

/** For those who run a database: its terms, and who asks for, has or had a seat. */
export default function SeatingPage({ id }: { id: string }) {
  const say = useWords(words);
  return <ForMe title={say.hosting}>{(me) => <Hosting id={id} me={me} />}</ForMe>;
}

function Hosting({ id, me }: { id: string; me: Me }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useSeating(id, me);
  if (isError) return <Trouble page={say.hosting} error={error} retry={() => refetch()} />;
  return (
    <div className="hosting">
      <Heading title={say.hosting}>{say.hosting}</Heading>
      <p>
        <Link href={`/resources/${id}`}>{say.back}</Link>
      </p>
      {data === undefined ? <Wait lines={4} /> : <SeatingForm resource={id} known={data} />}
      <Holders resource={id} />
    </div>
  );
}
