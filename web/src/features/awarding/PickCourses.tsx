import { useDeferredValue, useState } from 'react';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { type Chosen, useCourses } from './awards.ts';
import { Pick } from './Pick.tsx';
import { words } from './words.ts';

type Props = {
  institution: string;
  wrong: boolean;
  chosen: Chosen[];
  choose: (chosen: Chosen[]) => void;
};

/** Courses of the institution, searched for as in the catalogue. */
export function PickCourses({ institution, wrong, chosen, choose }: Props) {
  const say = useWords(words);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, isError, error, refetch } = useCourses(institution, search);
  const taken = new Set(chosen.map(({ id }) => id));
  const found = (data?.items ?? []).filter(({ id }) => !taken.has(id));
  return (
    <fieldset className="stack">
      <legend>{say.courses}</legend>
      <Field label={say.findCourse} name="award-course" {...(wrong ? { wrong: say.courseMissing } : {})}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={typed}
            maxLength={100}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      {isError && <Trouble error={error} retry={() => refetch()} />}
      <Pick
        found={found.map(({ id, title }) => ({ id, name: title }))}
        more={data ? Math.max(0, data.total - data.items.length) : 0}
        searched={search !== '' && data !== undefined}
        chosen={chosen}
        choose={choose}
      />
    </fieldset>
  );
}
