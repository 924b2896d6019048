import { useState } from 'react';
import { Link } from 'wouter';
import { newKey } from '../../api/http.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayAdminister } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { EntryForm } from './EntryForm.tsx';
import { NotYours } from './RecordsPage.tsx';
import { bySuperseded } from './record.ts';
import './record.css';
import { SaidEntry } from './SaidEntry.tsx';
import { homeOf, type Saying, useSaid, useWrite } from './writing.ts';
import { words } from './writingWords.ts';

/** For administrators of an institution: what it says of one person, and how it says otherwise. */
export default function PersonRecordPage({ id }: { id: string }) {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>
      {(me) => (mayAdminister(me) ? <Person institution={homeOf(me)} id={id} /> : <NotYours />)}
    </ForMe>
  );
}

function Person({ institution, id }: { institution: string; id: string }) {
  const say = useWords(words);
  const said = useSaid(institution, id);
  const pages = said.data?.pages;
  const first = pages?.[0];
  if (!first) {
    return said.isError ? (
      <Trouble page={say.title} error={said.error} retry={() => said.refetch()} />
    ) : (
      <Wait lines={6} />
    );
  }
  const entries = pages.flatMap(({ items }) => items);
  const successors = bySuperseded(entries);
  return (
    <div className="stack record">
      <Heading title={say.title}>{first.name ? say.recordOf(first.name) : say.recordOfSomebody}</Heading>
      <p>
        <Link href="/records" className="quiet">
          {say.back}
        </Link>
      </p>
      <p>{say.onlyAdded}</p>
      {first.mayAdd ? (
        <Add institution={institution} learner={id} />
      ) : (
        <p className="notice">{say.mayNotAdd}</p>
      )}
      <section aria-labelledby="said" className="stack">
        <h2 id="said">{say.said(first.total)}</h2>
        {typeof first.elsewhere === 'number' && <p className="soft">{say.elsewhere(first.elsewhere)}</p>}
        <ul className="entries">
          {entries
            .filter(({ withdraws }) => !withdraws)
            .map((one) => (
              <SaidEntry
                key={one.id}
                of={one}
                by={successors.get(one.id)}
                institution={institution}
                learner={id}
              />
            ))}
        </ul>
        {said.hasNextPage && (
          <button
            type="button"
            className="button second"
            aria-disabled={said.isFetchingNextPage}
            onClick={() => !said.isFetchingNextPage && said.fetchNextPage()}
          >
            {say.more}
          </button>
        )}
        {said.isFetchNextPageError && <Trouble error={said.error} />}
      </section>
    </div>
  );
}

function Add({ institution, learner }: { institution: string; learner: string }) {
  const say = useWords(words);
  const write = useWrite(institution, learner);
  const [key, setKey] = useState(newKey);
  const [round, setRound] = useState(0);
  const add = (saying: Saying) =>
    !write.isPending &&
    write.mutate(
      { path: '', body: { learner, institution, ...saying }, key },
      { onSuccess: () => setRound((now) => now + 1), onSettled: () => setKey(newKey()) },
    );
  return (
    <section aria-labelledby="add" className="stack">
      <h2 id="add">{say.add}</h2>
      <EntryForm key={round} name="new" button={say.addNow} busy={write.isPending} onSay={add} />
      <div role="status">{write.isSuccess && <p>{say.added}</p>}</div>
      {write.isError && <Trouble error={write.error} />}
    </section>
  );
}
