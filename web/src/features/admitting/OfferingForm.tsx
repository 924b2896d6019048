import { type FormEvent, useState } from 'react';
import { newKey } from '../../api/http.ts';
import { Choices } from '../../design/Choices.tsx';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { type Admission, useOffer, type Wish } from './offerings.ts';
import { words } from './words.ts';

const admissions: Admission[] = ['OPEN', 'APPROVAL', 'INVITATION'];
const blank = { nameZh: '', nameEn: '', capacity: '', opens: '', closes: '' };

/** A day in the reader's zone as the moment when it begins; the last day of registration counts whole. */
const begins = (day: string) => new Date(`${day}T00:00:00`).toISOString();
const ends = (day: string) => new Date(`${day}T23:59:59.999`).toISOString();

export function OfferingForm({ resource }: { resource: string }) {
  const say = useWords(words);
  const offer = useOffer();
  const [admission, setAdmission] = useState<Admission>('OPEN');
  const [written, setWritten] = useState(blank);
  const [tried, setTried] = useState(false);
  const [key, setKey] = useState(newKey);
  const named = written.nameZh.trim() || written.nameEn.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (offer.isPending) return;
    setTried(true);
    if (!named) return document.getElementById(fieldId('offering-name'))?.focus();
    offer.mutate(
      { wish: wish(resource, admission, written), key },
      {
        onSuccess: () => {
          setWritten(blank);
          setTried(false);
        },
        onSettled: () => setKey(newKey()),
      },
    );
  };
  const control = (field: keyof typeof blank) => ({
    value: written[field],
    onChange: ({ target }: { target: { value: string } }) =>
      setWritten((now) => ({ ...now, [field]: target.value })),
  });
  return (
    <form onSubmit={submit} noValidate aria-label={say.make}>
      <Field label={say.nameZh} name="offering-name" {...(tried && !named ? { wrong: say.nameMissing } : {})}>
        {(field) => <input {...field} {...control('nameZh')} lang="zh-CN" maxLength={200} />}
      </Field>
      <Field label={say.nameEn}>
        {(field) => <input {...field} {...control('nameEn')} lang="en" maxLength={200} />}
      </Field>
      <Choices
        single
        legend={say.admission}
        name="offering-admission"
        choices={admissions.map((value) => ({ value, name: say[value] }))}
        chosen={[admission]}
        onChange={([chosen]) => setAdmission(chosen as Admission)}
      />
      <Field label={say.capacity} name="offering-capacity" short>
        {(field) => <input {...field} {...control('capacity')} type="number" min={1} max={10000} />}
      </Field>
      <div className="window">
        <Field label={say.opens}>{(field) => <input {...field} {...control('opens')} type="date" />}</Field>
        <Field label={say.closes}>{(field) => <input {...field} {...control('closes')} type="date" />}</Field>
      </div>
      <button type="submit" className="button" aria-disabled={offer.isPending}>
        {say.make}
      </button>
      <div role="status">{offer.isSuccess && <p>{say.made}</p>}</div>
      {offer.isError && <Trouble error={offer.error} />}
    </form>
  );
}

function wish(resourceId: string, admission: Admission, written: typeof blank): Wish {
  const zh = written.nameZh.trim();
  const en = written.nameEn.trim();
  return {
    resourceId,
    admission,
    terms: {
      name: { ...(zh ? { zh } : {}), ...(en ? { en } : {}) },
      ...(written.capacity ? { capacity: Number(written.capacity) } : {}),
      ...(written.opens ? { opensAt: begins(written.opens) } : {}),
      ...(written.closes ? { closesAt: ends(written.closes) } : {}),
    },
  };
}
