import { useRef, useState } from 'react';
import { newKey, Problem } from '../../api/http.ts';
import { useMe } from '../../app/session.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { licences } from '../publishing/licences.ts';
import { FileRow } from './FileRow.tsx';
import { types, useFiles, usePutUp, useTakeDown } from './files.ts';
import { words } from './words.ts';

type Props = { resource: string; licence: string; fixed: boolean };

/** The files of a draft, to put up and to take down; what is published or in review only shows them. */
export default function PutFiles({ resource, licence, fixed }: Props) {
  const say = useWords(words);
  const me = useMe();
  const { data, isError, error, refetch } = useFiles(resource, true, me);
  const takeDown = useTakeDown();
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  return (
    <section aria-labelledby="files" className="stack">
      <h2 id="files">{say.inDraft}</h2>
      {data.items.length === 0 && <p className="soft">{say.noneYet}</p>}
      <ul className="files">
        {data.items.map((file) => (
          <FileRow key={file.id} file={file}>
            {!fixed && (
              <button
                type="button"
                className="quiet"
                aria-label={say.takeDownOf(file.name)}
                aria-disabled={takeDown.isPending}
                onClick={() => !takeDown.isPending && takeDown.mutate(file.id)}
              >
                {say.takeDown}
              </button>
            )}
          </FileRow>
        ))}
      </ul>
      {takeDown.isError && <Trouble error={takeDown.error} />}
      {fixed ? <p className="soft">{say.fixed}</p> : <PutUp resource={resource} licence={licence} />}
    </section>
  );
}

function PutUp({ resource, licence }: { resource: string; licence: string }) {
  const say = useWords(words);
  const putUp = usePutUp(resource);
  const [chosen, setChosen] = useState<File | null>(null);
  const [under, setUnder] = useState(licences.includes(licence) ? licence : (licences[0] ?? ''));
  const [key, setKey] = useState(newKey);
  const input = useRef<HTMLInputElement>(null);
  const put = () => {
    if (!chosen || putUp.isPending) return;
    putUp.mutate(
      { file: chosen, licence: under, key },
      {
        onSuccess: () => {
          setChosen(null);
          if (input.current) input.current.value = '';
        },
        onSettled: () => setKey(newKey()),
      },
    );
  };
  const tooLarge = putUp.error instanceof Problem && putUp.error.status === 413;
  return (
    <form
      className="stack"
      aria-label={say.put}
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <Field label={say.choose} hint={say.chooseHint}>
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            required
            accept={Object.keys(types)
              .map((ending) => `.${ending}`)
              .join(',')}
            onChange={({ target }) => setChosen(target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Field label={say.licence} short>
        {(control) => (
          <select {...control} value={under} onChange={({ target }) => setUnder(target.value)}>
            {licences.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <button type="submit" className="button second" aria-disabled={putUp.isPending}>
          {putUp.isPending ? say.putting : say.put}
        </button>
      </p>
      <div role="status">{putUp.isSuccess && <p>{say.isThere(putUp.variables.file.name)}</p>}</div>
      {putUp.isError && (tooLarge ? <p role="alert">{say.tooLarge}</p> : <Trouble error={putUp.error} />)}
    </form>
  );
}
