import { useState } from 'react';
import { newKey } from '../../api/http.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Offer, type Place, useOffer } from './booking.ts';
import { places, words } from './words.ts';

const zones = () => Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));

/** One time, or the same hour of several weeks. What was typed stays when it is refused. */
export function OfferForm({ resource }: { resource: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const offer = useOffer(resource);
  const [key, setKey] = useState(newKey);
  const [place, setPlace] = useState<Place>('REMOTE');
  const [zone, setZone] = useState('Asia/Shanghai');
  const [from, setFrom] = useState('');
  const [figures, setFigures] = useState({ minutes: 90, capacity: 10, weeks: 1, priorityHours: 0 });
  const [briefing, setBriefing] = useState({ zh: '', en: '' });
  const send = () => {
    const wish: Offer = { place, zone, from, ...figures };
    if (briefing.zh || briefing.en) wish.briefing = briefing;
    offer.mutate({ offer: wish, key }, { onSettled: () => setKey(newKey()) });
  };
  return (
    <form
      className="offer"
      aria-labelledby="offer"
      onSubmit={(event) => {
        event.preventDefault();
        if (!offer.isPending) send();
      }}
    >
      <h2 id="offer">{say.offer}</h2>
      <div className="pair">
        <Field label={say.place}>
          {(control) => (
            <select {...control} value={place} onChange={({ target }) => setPlace(target.value as Place)}>
              {Object.entries(places).map(([value, name]) => (
                <option key={value} value={value}>
                  {name[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say.zone}>
          {(control) => (
            <select {...control} value={zone} onChange={({ target }) => setZone(target.value)}>
              {zones().map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say.begins}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              required
              value={from}
              onChange={({ target }) => setFrom(target.value)}
            />
          )}
        </Field>
        {bounds.map(([name, least, most]) => (
          <Field key={name} label={say[name]}>
            {(control) => (
              <input
                {...control}
                type="number"
                required
                min={least}
                max={most}
                value={figures[name]}
                onChange={({ target }) => setFigures({ ...figures, [name]: target.valueAsNumber || 0 })}
              />
            )}
          </Field>
        ))}
      </div>
      {(['zh', 'en'] as const).map((one) => (
        <Field key={one} label={one === 'zh' ? say.briefingZh : say.briefingEn}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={5000}
              value={briefing[one]}
              onChange={({ target }) => setBriefing({ ...briefing, [one]: target.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" className="button" aria-disabled={offer.isPending}>
        {say.offer}
      </button>
      <div role="status">{offer.isSuccess && <p>{say.offered}</p>}</div>
      {offer.isError && <Trouble error={offer.error} />}
    </form>
  );
}

const bounds = [
  ['minutes', 5, 1440],
  ['capacity', 1, 500],
  ['weeks', 1, 20],
  ['priorityHours', 0, 2000],
] as const;
