import { named } from '../../words/codes.ts';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { useLoad } from './booking.ts';
import { states, words } from './words.ts';

/** How a laboratory is used: by state, and by whom. Nothing while nobody can say. */
export function LoadTables({ resource }: { resource: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data } = useLoad(resource);
  if (!data) return null;
  const byState = Object.entries(data.bookings).map(
    ([state, count]) => [named(states, state, language), count] as const,
  );
  const byInstitution = data.institutions.map(
    ({ institution, bookings }) => [textIn(institution.name, language), bookings] as const,
  );
  return (
    <section aria-labelledby="load">
      <h2 id="load">{say.load}</h2>
      <p>{say.loadAbout(number(data.slots, language), number(data.places, language))}</p>
      {byState.length > 0 && <Counts of={say.state} rows={byState} />}
      {byInstitution.length > 0 && <Counts of={say.institution} rows={byInstitution} />}
    </section>
  );
}

function Counts({ of, rows }: { of: string; rows: (readonly [string, number])[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{say.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{number(count, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
