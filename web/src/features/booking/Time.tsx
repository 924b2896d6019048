import { named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Place, Span } from './booking.ts';
import { when, whenThere } from './when.ts';
import { places, words } from './words.ts';

/** A time by her clocks, and by the laboratory's where these differ. */
export function Time({ of, place }: { of: Span; place: Place }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const there = whenThere(of, language);
  return (
    <>
      <strong className="figures">
        <time dateTime={of.from}>{when(of, language)}</time>
      </strong>{' '}
      <span className="soft small">
        {named(places, place, language)}
        {there && ` · ${say.there(there)} (${of.zone})`}
      </span>
    </>
  );
}
