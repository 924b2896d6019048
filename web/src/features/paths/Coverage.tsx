import { percent } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { LearningPath } from './path.ts';
import { saidOf } from './tried.ts';
import { words } from './words.ts';

/** How much of what the goal wants is covered: by now, and when the path is done. */
export function Coverage({ path }: { path: LearningPath }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (path.coverage.length === 0) return null;
  return (
    <section>
      <h2>{say.coverage}</h2>
      <dl className="coverage">
        {path.coverage.map(({ standard, name, now, then, tried }) => (
          <div key={standard}>
            <dt>{name}</dt>
            <dd className="figures">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="all" width="100" height="8" />
                <rect className="then" width={100 * then} height="8" />
                <rect className="now" width={100 * now} height="8" />
              </svg>
              <span>
                {then > 0 ? say.covered(percent(now, language), percent(then, language)) : say.uncovered}
              </span>
            </dd>
            {tried && <dd className="small soft figures">{saidOf(tried, language)}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
