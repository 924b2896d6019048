import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { type Bar, bars, type Contributions } from './contributions.ts';
import { words } from './words.ts';

/** What the score of a suggestion is made of, as bars with their figures beside them. */
export function MadeOf({ id }: { id: string }) {
  const say = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: ['recommendations', 'contributions', id],
    queryFn: ({ signal }) => get<Contributions>(`/recommendations/${id}/contributions`, signal),
  });
  if (!data) return error ? <Trouble error={error} retry={() => void refetch()} /> : <Wait lines={2} />;
  const shown = bars(data);
  if (shown.length === 0) return null;
  return (
    <div className="made-of">
      <h3>{say.madeOf}</h3>
      <ul>
        {shown.map((bar) => (
          <Part key={bar.one.kind + (bar.one.resource?.id ?? '')} bar={bar} />
        ))}
      </ul>
      <p className="hint">{say.madeOfHint}</p>
    </div>
  );
}

function Part({ bar: { one, width, percent } }: { bar: Bar }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const figure = new Intl.NumberFormat(language, { style: 'percent', signDisplay: 'exceptZero' });
  return (
    <li>
      <p>
        {one.resource ? (
          <>
            {one.kind === 'NOT_RELEVANT' ? say.fromRefused : say.fromStep}
            <Link href={`/resources/${one.resource.id}`}>
              <Text of={one.resource.title} />
            </Link>
          </>
        ) : one.kind === 'PROFILE' ? (
          say.fromProfile
        ) : one.kind === 'KNOWN' ? (
          say.fromKnown
        ) : (
          say.fromOthers(one.count)
        )}
      </p>
      <span className="part-figure">{figure.format(percent)}</span>
      <span className={one.amount < 0 ? 'part against' : 'part'} aria-hidden="true">
        <i style={{ inlineSize: `${Math.max(1, Math.round(width * 100))}%` }} />
      </span>
    </li>
  );
}
