import { useId } from 'react';
import { ForMe } from '../../app/ForMe.tsx';
import { mayAdminister } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment, number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { homeOf } from '../record/writing.ts';
import { institutionSays, type State, states, type Teacher, useTeachers } from './belonging.ts';
import './belonging.css';
import { SayNext } from './SayNext.tsx';
import { words } from './words.ts';

/** For administrators of an institution: which of its teachers learn, and who comes and goes. */
export default function TeachersPage() {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>
      {(me) => (
        <div className="stack belonging">
          <Heading title={say.title}>{say.title}</Heading>
          <p>{mayAdminister(me) ? say.about : say.notYours}</p>
          {mayAdminister(me) &&
            states.map((state) => <Those key={state} institution={homeOf(me)} state={state} />)}
        </div>
      )}
    </ForMe>
  );
}

function Those({ institution, state }: { institution: string; state: State }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const id = useId();
  const { data, isError, error, refetch } = useTeachers(institution, state);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say[state]}</h2>
      {!data && (isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={2} />)}
      {data?.items.length === 0 && <p className="soft">{say.nobody}</p>}
      <ul className="known">
        {data?.items.map((one) => (
          <Entry key={one.enrollmentId} institution={institution} one={one} />
        ))}
      </ul>
      {data && data.total > data.items.length && (
        <p className="soft">{say.more(number(data.total - data.items.length, language))}</p>
      )}
    </section>
  );
}

function Entry({ institution, one }: { institution: string; one: Teacher }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const name = one.name ?? say.unnamed;
  return (
    <li>
      <h3>{name}</h3>
      <p>
        <Text of={one.title} />
      </p>
      <ul className="meta figures">
        <li>{say[one.reason]}</li>
        {one.training && <li>{say.training(say[`training_${one.training}`])}</li>}
        <li>{say.since(moment(one.since, language))}</li>
      </ul>
      {one.note && <p className="soft">{one.note}</p>}
      <SayNext
        enrollment={one.enrollmentId}
        institution={institution}
        choices={institutionSays[one.state]}
        name={name}
      />
    </li>
  );
}
