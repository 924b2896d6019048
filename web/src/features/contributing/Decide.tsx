import { useState } from 'react';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { duration } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { BothLanguages } from './BothLanguages.tsx';
import { type Proposal, useDecide, useOffer } from './contributing.ts';
import { words } from './words.ts';

/** The version that is offered, and the owner's word about it. */
export function Decide({ one }: { one: Proposal }) {
  const say = useWords(words);
  const decide = useDecide(one.id);
  const [written, setWritten] = useState({ zh: '', en: '' });
  const answer = (word: 'accept' | 'decline') => {
    if (!decide.isPending)
      decide.mutate({ word, words: written }, { onSuccess: () => setWritten({ zh: '', en: '' }) });
  };
  return (
    <>
      <Offered id={one.id} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          answer(one.state === 'OPEN' ? 'accept' : 'decline');
        }}
      >
        <BothLanguages
          labels={{ zh: say.yourWords, en: say.yourWordsEn }}
          written={written}
          change={setWritten}
        />
        <p className="row">
          {one.state === 'OPEN' && (
            <button type="submit" className="button" aria-disabled={decide.isPending}>
              {say.accept}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            aria-disabled={decide.isPending}
            onClick={() => answer('decline')}
          >
            {say.decline}
          </button>
        </p>
        <div role="status">{decide.isSuccess && <p>{say.done}</p>}</div>
        {decide.isError && <Trouble error={decide.error} />}
      </form>
    </>
  );
}

function Offered({ id }: { id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [asked, setAsked] = useState(false);
  const { data, isError, error } = useOffer(id, asked);
  return (
    <details onToggle={({ currentTarget }) => setAsked(currentTarget.open)}>
      <summary className="quiet">{say.offered}</summary>
      {asked && !data && !isError && <Wait lines={3} />}
      {isError && <Trouble error={error} />}
      {data && (
        <div className="stack">
          {data.summary && (
            <p>
              <Text of={data.summary} />
            </p>
          )}
          <h4>{say.units}</h4>
          <ol>
            {data.units.map((unit) => (
              <li key={unit.id}>
                <Text of={unit.title} />{' '}
                <span className="soft small figures">{duration(unit.minutes, language)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </details>
  );
}
