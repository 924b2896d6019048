import { useState } from 'react';
import type { Grant } from '../../api/types.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { words } from './endorsementWords.ts';
import { useEndorse } from './grants.ts';

/** What leads say of a wish that the platform decides; a lead of the owner's cluster says hers here. */
export function Endorsements({ grant }: { grant: Grant }) {
  const say = useWords(words);
  return (
    <>
      {grant.endorsements.map(({ cluster, endorsed, words: said }) => (
        <p key={cluster}>{(endorsed ? say.for : say.not)(cluster, said)}</p>
      ))}
      {grant.mayEndorse && <Endorse grant={grant} />}
    </>
  );
}

function Endorse({ grant }: { grant: Grant }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const endorse = useEndorse(grant.id);
  const title = textIn(grant.resource.title, language);
  const [said, setSaid] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const endorsed = submitter?.getAttribute('value') !== 'against';
        if (!endorse.isPending) endorse.mutate({ endorsed, words: said.trim() });
      }}
    >
      <p className="soft">{say.about}</p>
      <Field label={say.words}>
        {(control) => (
          <input
            {...control}
            required
            pattern=".*\S.*"
            maxLength={500}
            value={said}
            onChange={({ target }) => setSaid(target.value)}
          />
        )}
      </Field>
      <p className="row">
        <button
          type="submit"
          className="button"
          aria-label={say.endorseOf(title)}
          aria-disabled={endorse.isPending}
        >
          {say.endorse}
        </button>
        <button
          type="submit"
          className="quiet"
          aria-label={say.againstOf(title)}
          aria-disabled={endorse.isPending}
          value="against"
        >
          {say.against}
        </button>
      </p>
      <div role="status">{endorse.isSuccess && <p>{say.said}</p>}</div>
      {endorse.isError && <Trouble error={endorse.error} />}
    </form>
  );
}
