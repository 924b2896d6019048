import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { dayOf } from './day.ts';
import type { LearningPath } from './path.ts';
import { words } from './words.ts';

const shown = 4;

/** This week and the next ones, with what is to be done in each and for how long. */
export function WeekPlan({ path }: { path: LearningPath }) {
  const say = useWords(words);
  const { language } = useLanguage();
  if (path.weeks.length === 0) return null;
  const titleOf = (id: string) => path.steps.find((step) => step.resource.id === id)?.resource.title;
  return (
    <section>
      <h2>{say.weeks}</h2>
      <ol className="weeks">
        {path.weeks.slice(0, shown).map((week, at) => (
          <li key={week.from}>
            <h3>
              {at === 0 ? say.thisWeek : say.weekFrom(dayOf(week.from, language))}
              <span className="soft small figures">{duration(week.minutes, language)}</span>
            </h3>
            {week.portions.length === 0 && <p className="soft">{say.freeWeek}</p>}
            <ul>
              {week.portions.map(({ resource, minutes }) => (
                <li key={resource}>
                  <Text of={titleOf(resource)} />
                  <span className="soft small figures">{duration(minutes, language)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {path.weeks.length > shown && <p className="hint">{say.moreWeeks(path.weeks.length - shown)}</p>}
    </section>
  );
}
