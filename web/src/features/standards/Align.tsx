import { type FormEvent, useState } from 'react';
import { Problem } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';
import { homeOf, publishesFor, useMe } from '../../app/session.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { alignWords } from './alignWords.ts';
import { type Picked, saidBy, useAlignments, useSayServed, withOne, wrongWith } from './alignments.ts';
import { PickItem } from './PickItem.tsx';
import { nameOfItem } from './standards.ts';
import './standards.css';

/**
 * For who publishes a resource, and for experts as reviewers: which standards it and its units serve, by
 * the word of their institution. What others say stays theirs.
 */
export default function Align({ resource }: { resource: Resource }) {
  const say = useWords(alignWords);
  const me = useMe();
  const owner = publishesFor(me, resource.institution.id);
  const institution = owner ? resource.institution.id : homeOf(me);
  const { data } = useAlignments(resource.id);
  if (!data || !institution) return null;
  return (
    <details className="align">
      <summary className="quiet">{say.open}</summary>
      <div className="stack">
        <p>{owner ? say.asOwner : say.asReviewer}</p>
        <Said
          resource={resource}
          institution={institution}
          said={saidBy(institution, data.items)}
          etag={data.etag}
        />
      </div>
    </details>
  );
}

type Props = { resource: Resource; institution: string; said: Picked[]; etag: string | null };

function Said({ resource, institution, said, etag }: Props) {
  const say = useWords(alignWords);
  const { language } = useLanguage();
  const [changed, setChanged] = useState<Picked[] | null>(null);
  const state = useSayServed(resource);
  const picked = changed ?? said;
  const change = (next: Picked[]) => {
    if (state.isSuccess) state.reset();
    setChanged(next);
  };
  const unit = (id: string) => textIn(resource.units.find((one) => one.id === id)?.title, language);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (state.isPending || !changed) return;
    state.mutate({ picked, institution, etag }, { onSuccess: () => setChanged(null) });
  };
  const stale = state.error instanceof Problem && state.error.code === 'STALE';
  return (
    <form className="stack" onSubmit={save} aria-label={say.heading}>
      {picked.length === 0 && <p className="soft">{say.none}</p>}
      <ul className="served">
        {picked.map((one, at) => {
          const name = nameOfItem(one.item, language);
          const by = one.unit ? say.byUnit(unit(one.unit)) : say.byAll;
          const wrong = wrongWith(state.error, at);
          return (
            <li key={`${one.item.id} ${one.unit ?? ''}`} className="row">
              <span>
                {name} <span className="soft small">{by}</span>
                {wrong && <span className="wrong small">{wrong}</span>}
              </span>
              <button
                type="button"
                className="quiet"
                aria-label={say.removeNamed(`${name} · ${by}`)}
                onClick={() => change(picked.filter((_, place) => place !== at))}
              >
                {say.remove}
              </button>
            </li>
          );
        })}
      </ul>
      <PickItem resource={resource} add={(one) => change(withOne(picked, one))} />
      <div>
        <button type="submit" className="button second" aria-disabled={state.isPending || !changed}>
          {say.save}
        </button>
      </div>
      <div role="status">{state.isSuccess && <p className="notice good">{say.saved}</p>}</div>
      {state.isError && <Trouble error={state.error} />}
      {stale && <p>{say.stale}</p>}
    </form>
  );
}
