import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { FeedbackKind, Me, Reason, Recommendation, Recommendations } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { EntryMeta } from '../finding/ResultList.tsx';
import { useFeedback } from './feedback.ts';
import './recommending.css';
import { words } from './words.ts';

export default function NextStepsPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <NextSteps me={me} />}</ForMe>;
}

function NextSteps({ me }: { me: Me }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { given, give, takeBack } = useFeedback();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['recommendations', me.id, language],
    queryFn: ({ signal }) => get<Recommendations>('/recommendations?size=10', signal),
  });
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={8} />;
  return (
    <div className="next-steps">
      <Heading title={say.title}>{say.heading}</Heading>
      <p className="soft">{data.items.length > 0 && say.basis}</p>
      {data.items.length === 0 && (
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
        {data.items.map((one) => (
          <li key={one.resource.id}>
            <Step
              one={one}
              given={given[one.resource.id]}
              give={(kind) => give(one.resource.id, kind)}
              takeBack={() => takeBack(one.resource.id)}
            />
          </li>
        ))}
      </ol>
      {data.asOf && data.items.length > 0 && <p className="hint">{say.asOf(moment(data.asOf, language))}</p>}
    </div>
  );
}

type Feedback = {
  given: FeedbackKind | undefined;
  give: (kind: FeedbackKind) => void;
  takeBack: () => void;
};

function Step({ one, given, give, takeBack }: { one: Recommendation } & Feedback) {
  const say = useWords(words);
  const { language } = useLanguage();
  const undo = useRef<HTMLButtonElement>(null);
  const title = textIn(one.resource.title, language);
  const tap = (kind: FeedbackKind) => {
    give(kind);
    // The tapped button goes away; the way back takes its place and the focus.
    requestAnimationFrame(() => undo.current?.focus());
  };
  const gone = given === 'DISMISS' || given === 'NOT_RELEVANT';
  return (
    <article>
      {!gone && (
        <>
          <h2>
            <Link href={`/resources/${one.resource.id}`}>
              <Text of={one.resource.title} />
            </Link>
          </h2>
          <EntryMeta item={one.resource} />
          {one.reasons?.length > 0 && (
            <details className="why">
              <summary aria-label={say.whyNamed(title)}>{say.why}</summary>
              <ul>
                {one.reasons.map((reason) => (
                  <li key={reason.code + reason.text}>
                    <ReasonText reason={reason} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <div className="row" role="status">
        {given && (
          <>
            <span>{gone ? say.gone(title) : say.savedNote(title)}</span>
            <button ref={undo} type="button" className="quiet" onClick={takeBack}>
              {say.undo}
            </button>
          </>
        )}
      </div>
      {!given && (
        <div className="row">
          {(
            [
              ['SAVE', say.save],
              ['DISMISS', say.later],
              ['NOT_RELEVANT', say.notForMe],
            ] as const
          ).map(([kind, name]) => (
            <button
              key={kind}
              type="button"
              className="quiet"
              aria-label={say.nameOf(name, title)}
              onClick={() => tap(kind)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </article>
  );
}

/** A reason as the server words it, leading to what it is about where that is known. */
function ReasonText({ reason }: { reason: Reason }) {
  const because = typeof reason.because === 'object' ? reason.because : null;
  const id = because?.id ?? because?.resourceId;
  return id ? <Link href={`/resources/${id}`}>{reason.text}</Link> : reason.text;
}
