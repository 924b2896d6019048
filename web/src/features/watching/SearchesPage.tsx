import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { addressOf } from '../finding/search.ts';
import { nameOf } from './nameOf.ts';
import { type SavedSearch, useDrop, useSearches, useSeen } from './searches.ts';
import './watching.css';
import { words } from './words.ts';

export default function SearchesPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <Searches me={me} />}</ForMe>;
}

function Searches({ me }: { me: Me }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useSearches(me);
  return (
    <div className="stack">
      <Heading title={say.title}>{say.title}</Heading>
      <p>{say.about}</p>
      {isError && <Trouble error={error} retry={() => refetch()} />}
      {!data && !isError && <Wait lines={4} />}
      {data?.length === 0 && (
        <div className="empty">
          <p>{say.none}</p>
          <Link href="/" className="button">
            {say.toCatalogue}
          </Link>
        </div>
      )}
      {data && data.length > 0 && (
        <ul className="searches">
          {data.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ one }: { one: SavedSearch }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const drop = useDrop();
  const seen = useSeen();
  const name = nameOf(one.question, language);
  return (
    <li>
      <span>
        <Link
          href={addressOf({ ...one.question, q: one.question.q ?? '' })}
          onClick={() => seen.mutate(one.id)}
        >
          {name}
        </Link>{' '}
        <span className={one.fresh ? 'tag' : 'soft small'}>
          {one.fresh ? say.fresh(number(one.fresh, language)) : one.fresh === 0 ? say.nothingNew : ''}
        </span>
      </span>
      <button
        type="button"
        className="quiet"
        aria-label={say.dropNamed(name)}
        aria-disabled={drop.isPending}
        onClick={() => !drop.isPending && drop.mutate(one.id)}
      >
        {say.drop}
      </button>
      {drop.isError && <Trouble error={drop.error} />}
    </li>
  );
}
