import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { Me, Recommendations } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Basis } from './Basis.tsx';
import { useFeedback, withHeld } from './feedback.ts';
import './recommending.css';
import { SentAway } from './SentAway.tsx';
import { Step } from './Step.tsx';
import { words } from './words.ts';

export default function NextStepsPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <NextSteps me={me} />}</ForMe>;
}

function NextSteps({ me }: { me: Me }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { held, error: untold, busy, sendAway, takeBack, takeBackOf, save } = useFeedback();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['recommendations', me.id, language],
    queryFn: ({ signal }) => get<Recommendations>('/recommendations?size=10', signal),
  });
  if (!data) {
    return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait lines={8} />;
  }
  const steps = withHeld(data.items, held);
  return (
    <div className="next-steps">
      <Heading title={say.title}>{say.heading}</Heading>
      <Basis me={me} />
      {untold !== null && <Trouble error={untold} />}
      {steps.length === 0 && (
        <div className="empty">
          <h2>{say.noneTitle}</h2>
          <p>{say.noneDetail}</p>
          <p className="row">
            <Link href="/profile" className="button">
              {say.toProfile}
            </Link>
            <Link href="/" className="button second">
              {say.toCatalogue}
            </Link>
          </p>
        </div>
      )}
      <ol className="steps">
        {steps.map(({ one, gone }, at) => (
          <li key={one.resource.id}>
            <Step
              one={one}
              gone={gone}
              busy={busy}
              sendAway={(kind) => sendAway(one, at, kind)}
              takeBack={() => takeBack(one)}
              save={(saved) => save(one, saved)}
            />
          </li>
        ))}
      </ol>
      <SentAway takeBack={takeBackOf} />
      {data.asOf && steps.length > 0 && <p className="hint">{say.asOf(moment(data.asOf, language))}</p>}
    </div>
  );
}
