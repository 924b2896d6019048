import { useState } from 'react';
import { Field } from '../../design/Field.tsx';
import { useWords } from '../../words/language.tsx';
import { words } from './words.ts';

type Said = { rationale: string; evidence: string[] };
type Props = {
  first: Said;
  note?: string;
  send: string;
  busy: boolean;
  onSend: (said: Said) => void;
  onCancel?: () => void;
};

/** Why a link holds, and the sources that can be looked up. */
export function Grounds({ first, note, send, busy, onSend, onCancel }: Props) {
  const say = useWords(words);
  const [rationale, setRationale] = useState(first.rationale);
  const [evidence, setEvidence] = useState(first.evidence.join('\n'));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const sources = evidence.split('\n').map((line) => line.trim());
        if (!busy) onSend({ rationale: rationale.trim(), evidence: sources.filter(Boolean) });
      }}
    >
      {note && <p className="hint">{note}</p>}
      <Field label={say.rationale}>
        {(control) => (
          <textarea
            {...control}
            required
            maxLength={4000}
            value={rationale}
            onChange={({ target }) => setRationale(target.value)}
          />
        )}
      </Field>
      <Field label={say.evidence} hint={say.evidenceHint}>
        {(control) => (
          <textarea
            {...control}
            maxLength={8000}
            value={evidence}
            onChange={({ target }) => setEvidence(target.value)}
          />
        )}
      </Field>
      <p className="row">
        <button type="submit" className="button second" aria-disabled={busy}>
          {send}
        </button>
        {onCancel && (
          <button type="button" className="quiet" onClick={onCancel}>
            {say.cancel}
          </button>
        )}
      </p>
    </form>
  );
}
