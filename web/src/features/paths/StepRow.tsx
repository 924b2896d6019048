import { Link } from 'wouter';
import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { isAhead, isBehind, type PathStep, type StepChoice } from './path.ts';
import { words } from './words.ts';

type Props = {
  step: PathStep;
  number: number;
  titleOf: (id: string) => string;
  /** Whether a decision is under way. */
  busy: boolean;
  decide: (choice: StepChoice | null) => void;
};

/** One step in words: how it stands, how long it takes, what it needs, why it is there, and what she can do. */
export function StepRow({ step, number, titleOf, busy, decide }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const title = textIn(step.resource.title, language);
  const states = {
    LOCKED: say.locked,
    AVAILABLE: say.available,
    IN_PROGRESS: say.inProgress,
    DONE: say.done,
    SKIPPED: say.skippedState,
    RECOGNISED: say.recognised,
    LEFT_OUT: say.leftOutState,
  };
  const needs = step.prerequisites.map(titleOf).filter(Boolean);
  const after = isAhead(step) && step.state === 'LOCKED' && needs.length > 0;
  return (
    <article>
      <h3>
        {isAhead(step) && <span className="figures">{number}. </span>}
        <Link href={`/resources/${step.resource.id}`}>
          <Text of={step.resource.title} />
        </Link>
      </h3>
      <ul className="meta figures">
        <li>{states[step.state]}</li>
        {isAhead(step) && <li>{duration(step.minutesLeft, language)}</li>}
        {step.choice === 'PINNED' && <li>{say.pinned}</li>}
        {step.choice === 'POSTPONED' && <li>{say.postponed}</li>}
      </ul>
      {after && <p className="small soft">{say.needs(needs.join(say.and))}</p>}
      {step.standards.length > 0 && (
        <ul className="small" aria-label={say.serves}>
          {step.standards.map(({ id, code, title: name }) => (
            <li key={id}>
              {code} <Text of={name} />
            </li>
          ))}
        </ul>
      )}
      {step.reasons.length > 0 && (
        <details className="why" open={step.state === 'LEFT_OUT'}>
          <summary>
            {step.state === 'LEFT_OUT' ? say.whyNot : say.why}
            <span className="unseen">{say.whyOf(title)}</span>
          </summary>
          <ul>
            {step.reasons.map((reason) => (
              <li key={reason.code + reason.text}>{reason.text}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="row">
        {actions(step).map(([choice, key]) => (
          <button
            key={key}
            type="button"
            className="quiet"
            aria-label={say.nameOf(say[key], title)}
            aria-disabled={busy}
            onClick={() => decide(choice)}
          >
            {say[key]}
          </button>
        ))}
      </div>
    </article>
  );
}

type ActionWord = 'pin' | 'putBack' | 'unpin' | 'swap' | 'skip' | 'postpone' | 'know' | 'undo';

/** What can be decided about a step as it stands. */
function actions(step: PathStep): [StepChoice | null, ActionWord][] {
  if (step.state === 'SKIPPED' || step.choice === 'RECOGNISED') return [[null, 'undo']];
  if (isBehind(step)) return [];
  if (step.state === 'LEFT_OUT') return [['PINNED', 'putBack']];
  return [
    step.choice === 'PINNED' ? [null, 'unpin'] : ['PINNED', 'pin'],
    step.choice === 'POSTPONED' ? [null, 'undo'] : ['POSTPONED', 'postpone'],
    ['SWAPPED', 'swap'],
    ['SKIPPED', 'skip'],
    ['RECOGNISED', 'know'],
  ];
}
