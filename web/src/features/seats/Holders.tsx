import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named } from '../../words/codes.ts';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { type Seat, useHolders, useTake } from './seats.ts';
import { states, words } from './words.ts';

/** Who asks for a seat, has or had one; what can be done about it stands beside the name. */
export function Holders({ resource }: { resource: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useHolders(resource);
  return (
    <section aria-labelledby="holders" className="stack">
      <h2 id="holders">{say.holders}</h2>
      {isError && <Trouble error={error} retry={() => refetch()} />}
      {!data && !isError && <Wait lines={2} />}
      {data?.items.length === 0 && <p className="soft">{say.nobody}</p>}
      <ul className="guests">
        {data?.items.map((seat) => (
          <Row key={seat.id} seat={seat} />
        ))}
      </ul>
    </section>
  );
}

function Row({ seat }: { seat: Seat }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const take = useTake();
  const name = seat.name ?? '';
  const end = seat.state === 'GRANTED' ? say.revoke : say.decline;
  return (
    <li>
      <span>
        {name}{' '}
        <span className="soft small">{seat.institution && textIn(seat.institution.name, language)}</span>{' '}
        <span className="tag" role="status">
          {named(states, seat.state, language)}
        </span>{' '}
        {seat.state === 'GRANTED' && seat.until && (
          <span className="small">{say.until(moment(seat.until, language))}</span>
        )}
      </span>
      <span className="row">
        {seat.state === 'REQUESTED' && (
          <button
            type="button"
            className="quiet"
            aria-label={say.of(say.grant, name)}
            aria-disabled={take.isPending}
            onClick={() => !take.isPending && take.mutate({ id: seat.id, step: 'grant' })}
          >
            {say.grant}
          </button>
        )}
        {(seat.state === 'REQUESTED' || seat.state === 'GRANTED') && (
          <button
            type="button"
            className="quiet"
            aria-label={say.of(end, name)}
            aria-disabled={take.isPending}
            onClick={() => !take.isPending && take.mutate({ id: seat.id, step: 'revoke' })}
          >
            {end}
          </button>
        )}
      </span>
      {take.isError && <Trouble error={take.error} />}
    </li>
  );
}
