import { useState } from 'react';
import type { Resource } from '../../api/types.ts';
import { Choices } from '../../design/Choices.tsx';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { AddRule } from './AddRule.tsx';
import './completing.css';
import { type JoinKind, type Rule, useRules, useSetRules } from './completion.ts';
import { useRuleText } from './RuleText.tsx';
import { words } from './words.ts';

const joins: JoinKind[] = ['ALL', 'ANY', 'N_OF'];

/** For those who publish it: what completes their resource from now on. */
export default function SetRules({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useRules(resource.id);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={3} />;
  const { set, etag } = data;
  return (
    <section className="rules" aria-labelledby="rules">
      <h2 id="rules">{say.rules}</h2>
      <p className="soft">{say.rulesNote}</p>
      <Standing resource={resource} rule={set.rule} />
      {set.version > 0 && <p className="soft small figures">{say.version(number(set.version, language))}</p>}
      <details>
        <summary className="quiet">{say.change}</summary>
        <Editor key={set.version} resource={resource} etag={etag} />
      </details>
    </section>
  );
}

/** A rule in words, with those below it. */
function Standing({ resource, rule }: { resource: Resource; rule: Rule }) {
  const text = useRuleText();
  return (
    <ul className="asked">
      <li>
        {text(told(resource, rule))}
        {rule.rules?.map((part, at) => (
          <Standing key={at} resource={resource} rule={part} />
        ))}
      </li>
    </ul>
  );
}

function told(resource: Resource, rule: Rule) {
  const unit = resource.units.find(({ id }) => id === rule.unitId);
  return {
    kind: rule.kind,
    title: unit?.title ?? null,
    needed: rule.minutes ?? rule.percent ?? rule.needed ?? 1,
  };
}

function Editor({ resource, etag }: { resource: Resource; etag: string | null }) {
  const say = useWords(words);
  const text = useRuleText();
  const change = useSetRules(resource.id);
  const [rules, setRules] = useState<Rule[]>([]);
  const [join, setJoin] = useState<JoinKind>('ALL');
  const [needed, setNeeded] = useState('1');
  const save = () => {
    if (change.isPending || rules.length === 0) return;
    const joined = { kind: join, rules, ...(join === 'N_OF' ? { needed: Number(needed) } : {}) };
    change.mutate({ rule: joined, etag });
  };
  return (
    <div className="stack">
      <AddRule resource={resource} onAdd={(rule) => setRules((now) => [...now, rule])} />
      {rules.length === 0 && <p className="soft">{say.none}</p>}
      <ul className="asked">
        {rules.map((rule, at) => {
          const said = text(told(resource, rule));
          return (
            <li key={at}>
              {said}{' '}
              <button
                type="button"
                className="quiet"
                aria-label={say.removeNamed(said)}
                onClick={() => setRules((now) => now.filter((_, place) => place !== at))}
              >
                {say.remove}
              </button>
            </li>
          );
        })}
      </ul>
      <Choices
        single
        legend={say.join}
        name="rules-join"
        choices={joins.map((value) => ({ value, name: say[`join${value}`] }))}
        chosen={[join]}
        onChange={([chosen]) => setJoin(chosen as JoinKind)}
      />
      {join === 'N_OF' && (
        <Field label={say.howMany} short>
          {(field) => (
            <input
              {...field}
              type="number"
              min={1}
              max={Math.max(1, rules.length)}
              value={needed}
              onChange={({ target }) => setNeeded(target.value)}
            />
          )}
        </Field>
      )}
      <div>
        <button
          type="button"
          className="button"
          aria-disabled={change.isPending || rules.length === 0}
          onClick={save}
        >
          {say.set}
        </button>
      </div>
      <div role="status">{change.isSuccess && <p>{say.isSet}</p>}</div>
      {change.isError && <Trouble error={change.error} />}
    </div>
  );
}
