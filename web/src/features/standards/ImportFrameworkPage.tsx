import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { call, newKey } from '../../api/http.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayImport } from '../../app/session.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { FileField } from '../../design/FileField.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import '../importing/importing.css';
import { faultsOf, type Imported, look, type Read } from './casePackage.ts';
import { importWords } from './importWords.ts';
import './standards.css';

export default function ImportFrameworkPage() {
  const say = useWords(importWords);
  return <ForMe title={say.title}>{(me) => (mayImport(me) ? <ImportForm /> : <NotYours />)}</ForMe>;
}

function NotYours() {
  const say = useWords(importWords);
  return (
    <div className="empty">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.notYours}</p>
    </div>
  );
}

type Chosen = { file: File; read: Read };

function ImportForm() {
  const say = useWords(importWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState(false);
  const [country, setCountry] = useState('');
  const key = useRef(newKey());
  const send = useMutation({
    mutationFn: ({ file, whose }: { file: File; whose: string }) =>
      call<Imported>(`/standards/imports${whose && `?country=${encodeURIComponent(whose)}`}`, {
        method: 'POST',
        file,
        mediaType: 'application/json',
        key: key.current,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['standards'] }),
    onError: () => {
      key.current = newKey();
    },
  });
  const anew = () => {
    key.current = newKey();
    setMissing(false);
    send.reset();
  };
  const take = async (file: File) => {
    anew();
    setChosen({ file, read: await look(file) });
  };
  const read = chosen?.read;
  const wrong = !read ? missing && say.missing : read.is !== 'package' && say[read.is];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending) return;
    if (read?.is !== 'package') {
      setMissing(true);
      document.getElementById(fieldId('package'))?.focus();
      return;
    }
    send.mutate({ file: chosen?.file as File, whose: country.trim().toUpperCase() });
  };
  return (
    <form className="stack importing" onSubmit={submit} noValidate>
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.about}</p>
      <FileField
        name="package"
        words={say}
        types={['application/json', '.json']}
        wrong={wrong}
        file={chosen?.file}
        onFile={(file) => void take(file)}
      >
        <p role="status" className="found">
          {read?.is === 'package' && say.found(read.title, read.version, number(read.items, language))}
        </p>
      </FileField>
      <Field label={say.country} hint={say.countryHint} name="country" short>
        {(control) => (
          <input
            {...control}
            value={country}
            maxLength={2}
            autoComplete="off"
            placeholder={read?.is === 'package' ? read.country : ''}
            onChange={({ target }) => {
              anew();
              setCountry(target.value);
            }}
          />
        )}
      </Field>
      <button type="submit" className="button" aria-disabled={send.isPending}>
        {say.start}
      </button>
      <div role="status">{send.data && <Done imported={send.data.body} />}</div>
      {send.isError && <Refused error={send.error} />}
    </form>
  );
}

function Done({ imported }: { imported: Imported }) {
  const say = useWords(importWords);
  const { language } = useLanguage();
  const { framework, version, items, isNew } = imported;
  return (
    <div className="notice good">
      <p>{isNew ? say.created(number(items, language), version) : say.known(version)}</p>
      <p>
        <Link href={`/standards/${framework}`}>{say.toFramework}</Link>
      </p>
    </div>
  );
}

/** Why nothing was imported; of a file with faults each place and what is wrong there. */
function Refused({ error }: { error: unknown }) {
  const say = useWords(importWords);
  const { language } = useLanguage();
  const faults = faultsOf(error);
  return (
    <>
      <Trouble error={error} />
      {faults.length > 0 && (
        <section aria-labelledby="faults">
          <h2 id="faults">{say.faults(number(faults.length, language))}</h2>
          <table className="problems">
            <thead>
              <tr>
                <th scope="col">{say.where}</th>
                <th scope="col">{say.what}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map(({ where, what }, at) => (
                <tr key={at}>
                  <td className="place">{where}</td>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
