import { useState } from 'react';
import { Link } from 'wouter';
import type { Enrollment, Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Stops } from '../../design/Stops.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { useEnrollments, waits } from './enrollments.ts';
import './learning.css';
import { ProgressWords } from './ProgressWords.tsx';
import { useLearn } from './sending.ts';
import { WaitingWords } from './WaitingWords.tsx';
import { words } from './words.ts';

export default function LearningPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <MyLearning me={me} />}</ForMe>;
}

function MyLearning({ me }: { me: Me }) {
  const say = useWords(words);
  const [kept, setKept] = useState<string | null>(null);
  const { items, isError, error, refetch } = useEnrollments(me);
  if (!items) return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait />;
  const going = items.filter((one) => one.state === 'ACTIVE' || one.state === 'DEFERRED' || waits(one));
  const finished = items.filter((one) => one.state === 'COMPLETED');
  const active = going.filter((one) => one.state === 'ACTIVE' && one.nextUnit);
  const current =
    active.find((one) => one.id === kept) ?? active.find((one) => one.progress > 0) ?? active[0];
  return (
    <div className="learning">
      <Heading title={say.title}>{say.title}</Heading>
      {current && <NextUnit key={current.id} me={me} one={current} onLearn={() => setKept(current.id)} />}
      {items.length === 0 && (
        <div className="empty">
          <h2>{say.noneTitle}</h2>
          <p>{say.noneDetail}</p>
          <Link href="/" className="button">
            {say.toCatalogue}
          </Link>
        </div>
      )}
      {!current && finished.length > 0 && (
        <div className="empty">
          <h2>{say.allDoneTitle}</h2>
          <Link href="/next" className="button">
            {say.toNext}
          </Link>
        </div>
      )}
      <Courses title={say.going} items={going} />
      <Courses title={say.finished} items={finished} />
    </div>
  );
}

/** The one thing this page is for. */
function NextUnit({ me, one, onLearn }: { me: Me; one: Enrollment; onLearn: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const learn = useLearn(me);
  const [said, setSaid] = useState('');
  const unit = one.units.find(({ id }) => id === one.nextUnit?.id) ?? one.units[0];
  if (!unit) return null;
  const started = unit.state === 'STARTED';
  const step = () => {
    onLearn();
    learn(one.id, unit.id, started ? 'COMPLETED' : 'STARTED');
    if (started) setSaid(say.justDone(textIn(unit.title, language)));
  };
  return (
    <section className="next-unit" aria-labelledby="next-unit">
      <p className="soft">
        {say.nextUnit} · <Text of={one.resource.title} />
      </p>
      <h2 id="next-unit">
        <Text of={unit.title} />
      </h2>
      <p className="soft figures">{duration(unit.minutes, language)}</p>
      <Stops states={one.units.map(({ state }) => state)} progress={one.progress} />
      <p className="row">
        <button type="button" className="button" onClick={step}>
          {started ? say.complete : say.begin}
        </button>
        <Link href={`/learning/${one.id}`} className="quiet">
          {say.open}
        </Link>
      </p>
      <p role="status" className="soft">
        {said}
      </p>
    </section>
  );
}

function Courses({ title, items }: { title: string; items: Enrollment[] }) {
  const say = useWords(words);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="courses">
        {items.map((one) => (
          <li key={one.id}>
            <h3>
              <Link href={`/learning/${one.id}`}>
                <Text of={one.resource.title} />
              </Link>
            </h3>
            <ProgressWords one={one} />
            {waits(one) && (
              <div className="small">
                <WaitingWords one={one} />
              </div>
            )}
            {one.state === 'DEFERRED' && <p className="small">{say.paused}</p>}
            <Stops states={one.units.map(({ state }) => state)} progress={one.progress} />
          </li>
        ))}
      </ul>
    </section>
  );
}
