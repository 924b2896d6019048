import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Field } from '../../design/Field.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useMerge, useWord } from './merging.ts';
import { words } from './words.ts';

/** Two accounts of one person become one: a word in the one, the wish in the other. */
export default function MergingPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => <Merging key={me.id} me={me} />}</ForMe>;
}

function Merging({ me }: { me: Me }) {
  const say = useWords(words);
  return (
    <div className="stack">
      <Heading title={say.title}>{say.title}</Heading>
      <p>{say.about}</p>
      <Stays me={me} />
      <Goes me={me} />
    </div>
  );
}

function Stays({ me }: { me: Me }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const take = useWord();
  return (
    <section className="stack" aria-labelledby="stays">
      <h2 id="stays">{say.stays}</h2>
      <p>{say.staysHint(me.name)}</p>
      <div>
        <button
          type="button"
          className="button second"
          aria-disabled={take.isPending}
          onClick={() => !take.isPending && take.mutate()}
        >
          {say.take}
        </button>
      </div>
      {take.isError && <Trouble error={take.error} />}
      <div role="status">
        {take.data && (
          <div className="notice">
            <p>
              {say.yourWord} · <strong>{take.data.word}</strong>
            </p>
            <p>{say.wordNote(moment(take.data.goodUntil, language), me.name)}</p>
          </div>
        )}
      </div>
    </section>
  );
}

function Goes({ me }: { me: Me }) {
  const say = useWords(words);
  const [, go] = useLocation();
  const [word, setWord] = useState('');
  const [name, setName] = useState('');
  const merge = useMerge((merger) => go(`/merging/${merger.id}`));
  const given = word.trim() && name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (given && !merge.isPending) merge.mutate({ word, name });
  };
  return (
    <section aria-labelledby="goes">
      <form className="stack" onSubmit={submit}>
        <h2 id="goes">{say.goes}</h2>
        <p>{say.goesHint(me.name)}</p>
        <Field label={say.word} name="mergeWord">
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              maxLength={60}
              value={word}
              onChange={(event) => setWord(event.target.value)}
            />
          )}
        </Field>
        <Field label={say.name} name="mergeName">
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div>
          <button type="submit" className="quiet" aria-disabled={!given || merge.isPending}>
            {say.merge}
          </button>
        </div>
        {merge.isError && <Trouble error={merge.error} />}
      </form>
    </section>
  );
}
