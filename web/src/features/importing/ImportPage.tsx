import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ImportReport, List } from '../../api/types.ts';
import { get } from '../../api/http.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayImport } from '../../app/session.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { FileField } from '../../design/FileField.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { moment, percent } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { size } from '../files/files.ts';
import './importing.css';
import { mostBytes, upload } from './upload.ts';
import { words } from './words.ts';

export default function ImportPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => (mayImport(me) ? <ImportForm /> : <NotYours />)}</ForMe>;
}

function NotYours() {
  const say = useWords(words);
  return (
    <div className="empty">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.notYours}</p>
    </div>
  );
}

function ImportForm() {
  const say = useWords(words);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const take = (chosen: File) => {
    setFile(chosen);
    setWrong(chosen.size > mostBytes ? say.tooLarge(size(chosen.size, language)) : null);
    setError(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (share !== null) return;
    if (!file || wrong) {
      setWrong(wrong ?? say.fileMissing);
      document.getElementById(fieldId('file'))?.focus();
      return;
    }
    setError(null);
    setShare(0);
    try {
      const id = await upload(file, mapping.trim(), setShare).done;
      go(`/imports/${id}`);
    } catch (cause) {
      setError(cause);
      setShare(null);
    }
  };
  return (
    <form className="stack importing" onSubmit={submit} noValidate>
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.about}</p>
      <FileField
        name="file"
        words={say}
        types={['text/csv', '.csv']}
        wrong={wrong}
        file={file}
        onFile={take}
      />
      <Field label={say.mapping} hint={say.mappingHint} name="mapping" short>
        {(control) => (
          <input
            {...control}
            value={mapping}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setMapping(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" aria-disabled={share !== null}>
        {say.start}
      </button>
      <div role="status">
        {share !== null && (
          <>
            <p className="figures">
              {say.sending} {percent(share, language)}
            </p>
            <progress className="long-line" aria-label={say.sending} max={1} value={share} />
          </>
        )}
      </div>
      {error !== null && <Trouble error={error} />}
      <Recent />
    </form>
  );
}

/** What was imported before, each by its own address. */
function Recent() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['imports', 'mine'],
    queryFn: ({ signal }) => get<List<ImportReport>>('/imports?size=10', signal),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{say.recent}</h2>
      <ul className="recent">
        {data.items.map((one) => (
          <li key={one.id}>
            <Link href={`/imports/${one.id}`}>{one.file || one.id}</Link>
            <ul className="meta figures">
              <li>{say[one.state]}</li>
              {one.requestedAt && <li>{moment(one.requestedAt, language)}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
