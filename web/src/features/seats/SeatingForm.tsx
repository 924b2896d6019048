import { useState } from 'react';
import { newKey } from '../../api/http.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { type Seating, useOffer } from './seats.ts';
import { words } from './words.ts';

/** The terms of a database, as they are or to begin with. What was typed stays when it is refused. */
export function SeatingForm({ resource, known }: { resource: string; known: Seating | null }) {
  const say = useWords(words);
  const offer = useOffer(resource);
  const [key, setKey] = useState(newKey);
  const [figures, setFigures] = useState({ seats: known?.seats ?? 20, days: known?.days ?? 180 });
  const [address, setAddress] = useState(known?.address ?? '');
  const [how, setHow] = useState({ zh: known?.how?.zh ?? '', en: known?.how?.en ?? '' });
  return (
    <form
      className="offer"
      aria-label={say.hosting}
      onSubmit={(event) => {
        event.preventDefault();
        if (offer.isPending) return;
        offer.mutate({ terms: { ...figures, address, how }, key }, { onSettled: () => setKey(newKey()) });
      }}
    >
      <div className="pair">
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
      <Field label={say.address} hint={say.addressHint}>
        {(control) => (
          <input
            {...control}
            type="url"
            required
            maxLength={500}
            pattern="https?://.+"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        )}
      </Field>
      {(['zh', 'en'] as const).map((one) => (
        <Field key={one} label={one === 'zh' ? say.howZh : say.howEn}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={2000}
              value={how[one]}
              onChange={({ target }) => setHow({ ...how, [one]: target.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" className="button" aria-disabled={offer.isPending}>
        {say.save}
      </button>
      <div role="status">{offer.isSuccess && <p>{say.saved}</p>}</div>
      {offer.isError && <Trouble error={offer.error} />}
    </form>
  );
}

const bounds = [
  ['seats', 0, 100_000],
  ['days', 1, 1100],
] as const;
