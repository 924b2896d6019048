import { type FormEvent, useState } from 'react';
import { useSearch } from 'wouter';
import type { Me } from '../../api/types.ts';
import { Choices, choicesFrom } from '../../design/Choices.tsx';
import { Field } from '../../design/Field.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { subjects } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { useResource } from '../resources/resource.ts';
import { type GoalKind, useSteering } from './path.ts';
import { WhichAward } from './WhichAward.tsx';
import { WhichStandards } from './WhichStandards.tsx';
import { words } from './words.ts';

/** Where to, and how much time a week: then there is a path. */
export function BeginPath({ me, instead }: { me: Me; instead?: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const course = new URLSearchParams(useSearch()).get('goal');
  const { begin } = useSteering(me, language);
  const [kind, setKind] = useState<GoalKind>(course ? 'RESOURCE' : 'STAGE');
  const [chosen, setChosen] = useState<string[]>(me.subjects ?? []);
  const [standards, setStandards] = useState<string[]>([]);
  const [award, setAward] = useState('');
  const [weekly, setWeekly] = useState(String(me.weeklyMinutes || 120));
  const [until, setUntil] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (begin.isPending || (kind === 'AWARD' && !award)) return;
    const goal =
      kind === 'RESOURCE'
        ? { kind, resource: course }
        : kind === 'SUBJECTS'
          ? { kind, subjects: chosen.slice(0, 5) }
          : kind === 'STANDARDS'
            ? { kind, standards: standards.slice(0, 40) }
            : kind === 'AWARD'
              ? { kind, award }
              : { kind };
    begin.mutate(
      { goal, weeklyMinutes: Number(weekly), ...(until ? { until } : {}) },
      { onSuccess: () => instead?.() },
    );
  };
  return (
    <div className="stack">
      <Heading title={say.title}>{say.beginTitle}</Heading>
      <p className="soft">{say.beginWhy}</p>
      <form className="stack" onSubmit={submit}>
        <Choices
          single
          legend={say.where}
          name="kind"
          choices={[
            ...(course ? [{ value: 'RESOURCE', name: say.kindCourse }] : []),
            { value: 'STAGE', name: say.kindStage },
            { value: 'SUBJECTS', name: say.kindSubjects },
            { value: 'STANDARDS', name: say.kindStandards },
            { value: 'AWARD', name: say.kindAward },
          ]}
          chosen={[kind]}
          onChange={([next]) => setKind(next as GoalKind)}
        />
        {kind === 'RESOURCE' && course && <Course id={course} />}
        {kind === 'RESOURCE' || <p className="hint">{say.courseHint}</p>}
        {kind === 'SUBJECTS' && (
          <Choices
            legend={say.whichSubjects}
            name="subjects"
            choices={choicesFrom(subjects, language).filter(({ value }) => value !== 'UNCLASSIFIED')}
            chosen={chosen}
            onChange={setChosen}
          />
        )}
        {kind === 'AWARD' && <WhichAward chosen={award} onChange={setAward} />}
        {kind === 'STANDARDS' && <WhichStandards chosen={standards} onChange={setStandards} />}
        <Field label={say.weekly} hint={say.weeklyHint} name="weeklyMinutes" short>
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              required
              min={10}
              max={2400}
              value={weekly}
              onChange={(event) => setWeekly(event.target.value)}
            />
          )}
        </Field>
        <Field label={say.until} hint={say.untilHint} name="until" short>
          {(control) => (
            <input
              {...control}
              type="date"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </Field>
        <button
          type="submit"
          className="button"
          aria-disabled={begin.isPending || (kind === 'AWARD' && !award)}
        >
          {begin.isPending ? say.beginning : say.begin}
        </button>
        {begin.isError && <Trouble error={begin.error} />}
      </form>
    </div>
  );
}

function Course({ id }: { id: string }) {
  const { data } = useResource(id);
  return (
    <p>
      <strong>
        <Text of={data?.resource.title} />
      </strong>
    </p>
  );
}
