import { type FormEvent, useState } from 'react';
import { Choices } from '../../design/Choices.tsx';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { isAhead, type LearningPath } from '../paths/path.ts';
import { type ProposalKind, useArranging } from './coachings.ts';
import { FindResource } from './FindResource.tsx';
import { words } from './words.ts';

const kinds: ProposalKind[] = ['STEP', 'SWAP', 'POSTPONE'];

/** A coach proposes a step, a swap or a postponement, and says why. */
export function ProposeForm({ id, path }: { id: string; path: LearningPath }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { propose } = useArranging();
  const [kind, setKind] = useState<ProposalKind>('STEP');
  const [step, setStep] = useState('');
  const [found, setFound] = useState('');
  const [until, setUntil] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const resource = kind === 'POSTPONE' ? step : found;
  const whole = resource && why.trim() && (kind === 'STEP' || step) && (kind !== 'POSTPONE' || until !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!whole || propose.isPending) return;
    const wish = {
      kind,
      resource,
      words: why.trim(),
      ...(kind === 'SWAP' ? { insteadOf: step } : {}),
      ...(kind === 'POSTPONE' ? { until } : {}),
    };
    propose.mutate(
      { id, wish },
      {
        onSuccess: () => {
          setStep('');
          setFound('');
          setWhy('');
          setTried(false);
        },
      },
    );
  };
  return (
    <section>
      <h2>{say.propose}</h2>
      <form className="stack" onSubmit={submit} noValidate>
        <Choices
          single
          legend={say.what}
          name="proposal"
          choices={kinds.map((value) => ({ value, name: say[value] }))}
          chosen={[kind]}
          onChange={([next]) => setKind(next as ProposalKind)}
        />
        {kind !== 'STEP' && (
          <Choices
            single
            legend={say.whichStep}
            name="step"
            choices={path.steps.filter(isAhead).map(({ resource: one }) => ({
              value: one.id,
              name: textIn(one.title, language),
            }))}
            chosen={[step]}
            onChange={([next]) => setStep(next ?? '')}
          />
        )}
        {kind === 'POSTPONE' ? (
          <Field label={say.until} name="until" short>
            {(control) => (
              <input
                {...control}
                type="date"
                value={until}
                onChange={({ target }) => setUntil(target.value)}
              />
            )}
          </Field>
        ) : (
          <FindResource chosen={found} onChange={setFound} />
        )}
        <Field label={say.reason} hint={say.reasonHint} name="why">
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={1000}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
        </Field>
        <div role="status">
          {tried && !whole && <p className="wrong">{say.incomplete}</p>}
          {propose.isSuccess && !why && <p className="notice good">{say.proposed}</p>}
        </div>
        <div>
          <button type="submit" className="button" aria-disabled={propose.isPending}>
            {say.send}
          </button>
        </div>
        {propose.isError && <Trouble error={propose.error} />}
      </form>
    </section>
  );
}
