import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named, stages, subjects } from '../../words/codes.ts';
import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { nameOfItem, useItems } from '../standards/standards.ts';
import { MyCoach } from '../coaching/MyCoach.tsx';
import { BeginPath } from './BeginPath.tsx';
import { Coverage } from './Coverage.tsx';
import { dayOf } from './day.ts';
import { type LearningPath, type PathAward, isAhead, isBehind, usePath, useSteering } from './path.ts';
import './paths.css';
import { StepRow } from './StepRow.tsx';
import { Trail } from './Trail.tsx';
import { WeekPlan } from './WeekPlan.tsx';
import { words } from './words.ts';

export default function PathPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <MyPath me={me} />}</ForMe>;
}

function MyPath({ me }: { me: Me }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = usePath(me, language);
  if (data === undefined)
    return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait lines={8} />;
  if (data) return <Path me={me} path={data} />;
  return (
    <div className="stack">
      <BeginPath me={me} />
      <MyCoach me={me} onlyWhoIsThere />
    </div>
  );
}

function useGoalName({ goal, goalResource, goalAward, coverage }: LearningPath, me: Me) {
  const say = useWords(words);
  const { language } = useLanguage();
  const wanted = useItems(goal.kind === 'STANDARDS' ? (goal.standards ?? []) : []);
  if (goal.kind === 'RESOURCE') return textIn(goalResource?.title, language);
  if (goal.kind === 'AWARD') return textIn(goalAward?.title, language);
  if (goal.kind === 'STAGE')
    return me.stage ? say.stageGoal(named(stages, me.stage, language)) : say.kindStage;
  if (goal.kind === 'STANDARDS')
    return wanted.length > 0 && wanted.length < 3
      ? wanted.map((item) => nameOfItem(item, language)).join(say.and)
      : say.standardsGoal(coverage.length);
  return (goal.subjects ?? []).map((code) => named(subjects, code, language)).join(say.and);
}

function Path({ me, path }: { me: Me; path: LearningPath }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const goalName = useGoalName(path, me);
  const { decide, end } = useSteering(me, language);
  const ahead = path.steps.filter(isAhead);
  const behind = path.steps.filter(isBehind);
  const skipped = path.steps.filter(({ state }) => state === 'SKIPPED');
  const leftOut = path.steps.filter(({ state }) => state === 'LEFT_OUT');
  const whyNot = { NO_TIME: say.noTime, CLOSED: say.closed, POSTPONED: say.tooLate, WAITS: say.waits };
  const rowOf = (step: (typeof ahead)[number], at: number) => (
    <li key={step.resource.id}>
      <StepRow
        step={step}
        number={at + 1}
        titleOf={(id) => textIn(path.steps.find((one) => one.resource.id === id)?.resource.title, language)}
        busy={decide.isPending}
        decide={(choice) => !decide.isPending && decide.mutate({ id: step.resource.id, choice })}
      />
    </li>
  );
  return (
    <div className="my-path">
      <header>
        <p className="soft">{say.towards}</p>
        <Heading title={say.title}>{goalName}</Heading>
        <p className="soft figures">
          {path.minutesLeft > 0 && path.finishedBy
            ? say.left(ahead.length, duration(path.minutesLeft, language), dayOf(path.finishedBy, language))
            : say.arrived}
        </p>
      </header>
      {path.goalAward && <AwardStanding award={path.goalAward} path={path} />}
      <Changes path={path} />
      {decide.isError && <Trouble error={decide.error} />}
      {path.steps.length > 0 && <Trail path={path} />}
      {ahead.length > 0 && (
        <section>
          <h2>{say.next}</h2>
          <ol className="path-steps">{ahead.slice(0, 3).map(rowOf)}</ol>
        </section>
      )}
      {path.beyond.length > 0 && (
        <section className="notice">
          <h2>{say.beyond}</h2>
          <ul>
            {path.beyond.map((one) => (
              <li key={one.resource}>
                <Text of={one.title} /> · {whyNot[one.why]}{' '}
                {one.why === 'POSTPONED' && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={say.nameOf(say.sooner, textIn(one.title, language))}
                    onClick={() => decide.mutate({ id: one.resource, choice: null })}
                  >
                    {say.sooner}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ahead.length > 3 && (
        <section>
          <h2>{say.then}</h2>
          <ol className="path-steps">{ahead.slice(3).map((step, at) => rowOf(step, at + 3))}</ol>
        </section>
      )}
      <WeekPlan path={path} />
      <Coverage path={path} />
      {behind.length > 0 && (
        <section>
          <h2>{say.behind}</h2>
          <ol className="path-steps">{behind.map(rowOf)}</ol>
        </section>
      )}
      {skipped.length > 0 && (
        <section>
          <h2>{say.skipped}</h2>
          <ol className="path-steps">{skipped.map(rowOf)}</ol>
        </section>
      )}
      {leftOut.length > 0 && (
        <section>
          <h2>{say.leftOut}</h2>
          <p className="hint">{say.leftOutHint}</p>
          <ol className="path-steps">{leftOut.map(rowOf)}</ol>
        </section>
      )}
      <MyCoach me={me} />
      <p className="row">
        <button
          type="button"
          className="quiet"
          aria-disabled={end.isPending}
          onClick={() => !end.isPending && end.mutate()}
        >
          {say.end}
        </button>
      </p>
    </div>
  );
}

/** How far she has come towards a certificate, and what stands in the way. */
function AwardStanding({ award, path }: { award: PathAward; path: LearningPath }) {
  const say = useWords(words);
  const reached = path.coverage.filter(({ then }) => then >= 1).length;
  const short = award.needed - reached;
  return (
    <div className="stack">
      <p className="soft figures">
        <Text of={award.institutionName} /> · {say.parts(award.met, award.needed)}
      </p>
      {award.held && <p className="notice good">{say.awardHeld}</p>}
      {!award.held && !award.open && <p className="notice bad">{say.awardClosed}</p>}
      {!award.held && award.open && short > 0 && <p className="notice">{say.awardShort(short)}</p>}
    </div>
  );
}

/** What became different with this version. It is read out when an event changes the path. */
function Changes({ path }: { path: LearningPath }) {
  const say = useWords(words);
  return (
    <div role="status">
      {path.changes.length > 0 && (
        <div className="notice good path-changes">
          <p>
            <strong>{say.changed}</strong>
          </p>
          <ul>
            {path.changes.slice(0, 6).map((change) => (
              <li key={change.kind + change.resource}>{change.text}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
