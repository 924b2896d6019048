import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { FeedbackKind, Reason, Recommendation } from '../../api/types.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { EntryMeta } from '../finding/ResultList.tsx';
import { MadeOf } from './MadeOf.tsx';
import { words } from './words.ts';

type Props = {
  one: Recommendation;
  gone: boolean;
  /** Whether what she thinks is being told. */
  busy: boolean;
  sendAway: (kind: FeedbackKind) => void;
  takeBack: () => Promise<unknown>;
  save: (saved: boolean) => void;
};

/** One thing that could come next, why, and what she thinks of it. */
export function Step({ one, gone, busy, sendAway, takeBack, save }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const article = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(false);
  const title = textIn(one.resource.title, language);
  // What was tapped is replaced by its opposite, which takes the focus.
  const focusFirst = () => requestAnimationFrame(() => article.current?.querySelector('button')?.focus());
  if (gone) {
    return (
      <article ref={article} className="row" role="group" aria-label={say.gone(title)}>
        <span>{say.gone(title)}</span>
        <button
          type="button"
          className="quiet"
          aria-disabled={busy}
          onClick={() => !busy && takeBack().then(focusFirst)}
        >
          {say.undo}
        </button>
      </article>
    );
  }
  const send = (kind: FeedbackKind) => {
    sendAway(kind);
    focusFirst();
  };
  return (
    <article ref={article}>
      <h2>
        <Link href={`/resources/${one.resource.id}`}>
          <Text of={one.resource.title} />
        </Link>
      </h2>
      <EntryMeta item={one.resource} />
      {one.reasons?.length > 0 && (
        <details className="why" onToggle={(event) => setAsked(event.currentTarget.open)}>
          <summary>
            {say.why}
            <span className="unseen">{say.whyOf(title)}</span>
          </summary>
          <ul>
            {one.reasons.map((reason) => (
              <li key={reason.code + reason.text}>
                <ReasonText reason={reason} />
              </li>
            ))}
          </ul>
          {asked && <MadeOf id={one.resource.id} />}
        </details>
      )}
      <div className="row">
        <button
          type="button"
          className="quiet"
          aria-pressed={one.saved ?? false}
          aria-label={say.nameOf(one.saved ? say.saved : say.save, title)}
          aria-disabled={busy}
          onClick={() => !busy && save(!one.saved)}
        >
          {one.saved ? say.saved : say.save}
        </button>
        {(
          [
            ['DISMISS', say.later],
            ['NOT_RELEVANT', say.notForMe],
          ] as const
        ).map(([kind, name]) => (
          <button
            key={kind}
            type="button"
            className="quiet"
            aria-label={say.nameOf(name, title)}
            onClick={() => send(kind)}
          >
            {name}
          </button>
        ))}
      </div>
    </article>
  );
}

/** A reason as the server words it, leading to what it speaks of. */
function ReasonText({ reason }: { reason: Reason }) {
  const because = reason.because ?? [];
  const [first] = because;
  if (because.length === 1 && first) {
    return (
      <p>
        <Link href={`/resources/${first.id}`}>{reason.text}</Link>
      </p>
    );
  }
  return (
    <p>
      {reason.text}
      {because.map(({ id, title }) => (
        <span key={id} className="because">
          <Link href={`/resources/${id}`}>
            <Text of={title} />
          </Link>
        </span>
      ))}
    </p>
  );
}
