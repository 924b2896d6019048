import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import type { Refused } from './feedback.ts';
import { words } from './words.ts';

type Props = { takeBack: (id: string) => Promise<unknown> };

/** What she sent away, so that she can take it back on another day too. */
export function SentAway({ takeBack }: Props) {
  const say = useWords(words);
  const [asked, setAsked] = useState(false);
  return (
    <details className="sent-away" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{say.sentAway}</summary>
      {asked && <All takeBack={takeBack} />}
    </details>
  );
}

function All({ takeBack }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['recommendations', 'sent-away'],
    queryFn: ({ signal }) => get<{ items: Refused[] }>('/recommendations/feedback', signal),
  });
  if (!data) return error ? <Trouble error={error} retry={() => void refetch()} /> : <Wait lines={2} />;
  if (data.items.length === 0) return <p>{say.noneSentAway}</p>;
  return (
    <ul>
      {data.items.map(({ resource, kind, at }) => (
        <li key={resource.id}>
          <div>
            <p>
              <Link href={`/resources/${resource.id}`}>
                <Text of={resource.title} />
              </Link>
            </p>
            <p className="hint">
              {say.saidOn(kind === 'DISMISS' ? say.later : say.notForMe, moment(at, language))}
            </p>
          </div>
          <button
            type="button"
            className="quiet"
            aria-label={say.nameOf(say.suggestAgain, textIn(resource.title, language))}
            onClick={({ currentTarget }) => {
              // The button goes with its row; whoever pressed it by the keyboard stays in the list.
              const summary = currentTarget.closest('details')?.querySelector('summary');
              void takeBack(resource.id).then(() => summary?.focus());
            }}
          >
            {say.suggestAgain}
          </button>
        </li>
      ))}
    </ul>
  );
}
