import { type FormEvent, useRef, useState } from 'react';
import { newKey } from '../../api/http.ts';
import type { Lineage, Resource } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { BothLanguages } from './BothLanguages.tsx';
import { usePropose, useProposals, useTakeBack } from './contributing.ts';
import { words } from './words.ts';

/** For who publishes a derived work: to propose to its source what it brings, and how that went. */
export default function Propose({ work, source }: { work: Resource; source: Lineage['credits'][number] }) {
  const say = useWords(words);
  const { data } = useProposals('SENT', work.id);
  const takeBack = useTakeBack();
  const last = data?.find((one) => one.work.resource === work.id);
  if (!data) return null;
  const standing = last?.state === 'OPEN' || last?.state === 'ACCEPTED';
  return (
    <section aria-labelledby="propose">
      <h2 id="propose">{say.propose}</h2>
      {last && (
        <p>
          {last.state === 'OPEN' ? say.waiting : say[last.state]}{' '}
          {last.answer && (
            <>
              {say.answer}: <Text of={last.answer} />
            </>
          )}
        </p>
      )}
      {last?.mayTakeBack && (
        <button
          type="button"
          className="quiet"
          aria-disabled={takeBack.isPending}
          onClick={() => !takeBack.isPending && takeBack.mutate(last.id)}
        >
          {say.takeBack}
        </button>
      )}
      {takeBack.isError && <Trouble error={takeBack.error} />}
      {!standing && <Form work={work} source={source} />}
    </section>
  );
}

function Form({ work, source }: { work: Resource; source: Lineage['credits'][number] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const propose = usePropose(work.id);
  const [written, setWritten] = useState({ zh: '', en: '' });
  const key = useRef(newKey());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!propose.isPending)
      propose.mutate(
        { words: written, key: key.current },
        {
          onSettled: () => {
            key.current = newKey();
          },
        },
      );
  };
  return (
    <form className="stack" aria-label={say.propose} onSubmit={submit}>
      <p className="hint">{say.proposeAbout(textIn(source.institution.name, language), source.licence)}</p>
      <BothLanguages labels={{ zh: say.brings, en: say.bringsEn }} written={written} change={setWritten} />
      <div>
        <button type="submit" className="button second" aria-disabled={propose.isPending}>
          {propose.isPending ? say.sending : say.send}
        </button>
      </div>
      {propose.isError && <Trouble error={propose.error} />}
    </form>
  );
}
