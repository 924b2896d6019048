import { type FormEvent, useState } from 'react';
import type { Me } from '../../api/types.ts';
import { mayAdminister } from '../../app/session.ts';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { type Completion, type DecisionKind, singles, useDecideAbout } from './completion.ts';
import { words } from './words.ts';

const attested: DecisionKind[] = ['ATTENDED', 'SIGNED_OFF'];
const excepted: DecisionKind[] = ['RECOGNISED', 'OVERRIDDEN'];
const whole = '';

/** To attest something, or, for administrators, not to ask for it. */
export function DecideForm({ me, completion }: { me: Me; completion: Completion }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const decide = useDecideAbout(completion.enrollmentId);
  const [kind, setKind] = useState<DecisionKind>('SIGNED_OFF');
  const [item, setItem] = useState(whole);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const excepts = excepted.includes(kind);
  const wrong = {
    reason: excepts && !reason.trim() ? say.reasonMissing : '',
    evidence: kind === 'RECOGNISED' && !evidence.trim() ? say.evidenceMissing : '',
  };
  const named = new Map(singles(completion.rule).map((one) => [one.itemId ?? whole, one.title]));
  named.delete(whole);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (decide.isPending) return;
    setTried(true);
    const first = wrong.reason ? 'decision-reason' : wrong.evidence ? 'decision-evidence' : null;
    if (first) return document.getElementById(fieldId(first))?.focus();
    decide.mutate(
      {
        kind,
        itemId: item || null,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        ...(kind === 'RECOGNISED' ? { evidence: evidence.trim() } : {}),
      },
      {
        onSuccess: () => {
          setReason('');
          setEvidence('');
          setTried(false);
        },
      },
    );
  };
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say.decide}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="soft">{say.keptForEver}</p>
        <Field label={say.decision} short>
          {(field) => (
            <select {...field} value={kind} onChange={({ target }) => setKind(target.value as DecisionKind)}>
              {[...attested, ...(mayAdminister(me) ? excepted : [])].map((one) => (
                <option key={one} value={one}>
                  {say[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say.item} short>
          {(field) => (
            <select {...field} value={item} onChange={({ target }) => setItem(target.value)}>
              <option value={whole}>{say.whole}</option>
              {[...named].map(([id, title]) => (
                <option key={id} value={id}>
                  {title ? textIn(title, language) : say.otherCourse}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={excepts ? say.reason : say.reasonOptional}
          name="decision-reason"
          {...(tried && wrong.reason ? { wrong: wrong.reason } : {})}
        >
          {(field) => (
            <textarea
              {...field}
              value={reason}
              maxLength={1000}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {kind === 'RECOGNISED' && (
          <Field
            label={say.evidence}
            name="decision-evidence"
            {...(tried && wrong.evidence ? { wrong: wrong.evidence } : {})}
          >
            {(field) => (
              <textarea
                {...field}
                value={evidence}
                maxLength={2000}
                onChange={({ target }) => setEvidence(target.value)}
              />
            )}
          </Field>
        )}
        <div>
          <button type="submit" className="button" aria-disabled={decide.isPending}>
            {say.decideNow}
          </button>
        </div>
        <div role="status">{decide.isSuccess && <p>{say.decided}</p>}</div>
        {decide.isError && <Trouble error={decide.error} />}
      </form>
    </section>
  );
}
