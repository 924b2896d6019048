import { Link } from 'wouter';
import { useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { addressOf, type Question } from '../finding/search.ts';
import { nameOf } from './nameOf.ts';
import { asked, useKeep, useSearches, useSeen } from './searches.ts';
import { words } from './words.ts';

/** Beside a search: to keep it, and what is new in those that are kept. Nothing for visitors. */
export function Keeping({ question }: { question: Question }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const me = useMe();
  const { data = [] } = useSearches(me);
  const keep = useKeep();
  const seen = useSeen();
  if (!me) return null;
  const mine = JSON.stringify(asked(question));
  const kept = data.some((one) => same(one.question, question));
  const news = data.filter((one) => one.fresh);
  return (
    <div>
      <ul className="meta" role="status">
        {news.map((one) => (
          <li key={one.id}>
            <Link
              href={addressOf({ ...one.question, q: one.question.q ?? '' })}
              onClick={() => seen.mutate(one.id)}
            >
              {say.notice(nameOf(one.question, language), number(one.fresh ?? 0, language))}
            </Link>
          </li>
        ))}
      </ul>
      <p className="row">
        {mine !== '{}' && !kept && (
          <button
            type="button"
            className="quiet"
            aria-disabled={keep.isPending}
            onClick={() => !keep.isPending && keep.mutate(question)}
          >
            {say.save}
          </button>
        )}
        {data.length > 0 && <Link href="/searches">{say.mine}</Link>}
      </p>
      <p role="status" className="small soft">
        {keep.isSuccess && kept && say.saved}
      </p>
      {keep.isError && <Trouble error={keep.error} />}
    </div>
  );
}

function same(one: Partial<Question>, other: Question): boolean {
  const mine = asked({ q: '', ...one });
  const hers = asked(other);
  const names = Object.keys({ ...mine, ...hers }) as (keyof Question)[];
  return names.every((name) => mine[name] === hers[name]);
}
