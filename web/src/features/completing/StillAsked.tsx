import { type FormEvent, useState } from 'react';
import type { Me } from '../../api/types.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { useLearn } from '../learning/sending.ts';
import { AskedList } from './AskedList.tsx';
import { type Asked, useCompletion } from './completion.ts';
import { Decisions } from './Decisions.tsx';
import { words } from './words.ts';

/** For the learner: what her course still asks for, rule by rule, and what was decided about it. */
export default function StillAsked({ me, id, open }: { me: Me; id: string; open: boolean }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useCompletion(id);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  return (
    <>
      <section aria-labelledby="asked">
        <h2 id="asked">{say.asked}</h2>
        {data.met && <p>{say.allMet}</p>}
        <AskedList asked={data.rule} act={(one) => open && <Act me={me} enrollment={id} asked={one} />} />
      </section>
      <Decisions all={data.decisions} />
    </>
  );
}

function Act(props: { me: Me; enrollment: string; asked: Asked }) {
  const { me, enrollment, asked } = props;
  const say = useWords(words);
  const { language } = useLanguage();
  const learn = useLearn(me);
  const unit = asked.itemId;
  if (!unit) return null;
  const title = textIn(asked.title ?? undefined, language);
  if (asked.kind === 'TIME') return <Minutes {...props} unit={unit} title={title} />;
  if (asked.kind !== 'SUBMISSION') return null;
  return (
    <p className="row">
      <button
        type="button"
        className="button second"
        aria-label={say.handedInNamed(title)}
        onClick={() => learn(enrollment, unit, 'SUBMITTED')}
      >
        {say.handedIn}
      </button>
    </p>
  );
}

function Minutes(props: { me: Me; enrollment: string; unit: string; title: string }) {
  const { me, enrollment, unit, title } = props;
  const say = useWords(words);
  const learn = useLearn(me);
  const [minutes, setMinutes] = useState('');
  const [noted, setNoted] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    learn(enrollment, unit, 'STARTED', Number(minutes));
    setMinutes('');
    setNoted(true);
  };
  return (
    <form className="row" onSubmit={submit} aria-label={say.minutesNamed(title)}>
      <Field label={say.minutesNow} short>
        {(field) => (
          <input
            {...field}
            type="number"
            min={1}
            max={1440}
            required
            value={minutes}
            onChange={({ target }) => setMinutes(target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button second">
        {say.note}
      </button>
      <span role="status" className="soft small">
        {noted && say.noted}
      </span>
    </form>
  );
}
