import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/http.ts';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { Grounds } from './Grounds.tsx';
import { type Framework, type LinkKind, useFramework } from './standards.ts';
import { kinds, words } from './words.ts';

type End = { framework: string; item: string };

/** For publishers and coaches; nobody else loads this. */
export default function ProposeLink({ frameworks }: { frameworks: Framework[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [from, setFrom] = useState<End>({ framework: frameworks[0]?.id ?? '', item: '' });
  const [to, setTo] = useState<End>({ framework: frameworks[1]?.id ?? '', item: '' });
  const [kind, setKind] = useState<LinkKind>('RELATED');
  const client = useQueryClient();
  const propose = useMutation({
    mutationFn: (grounds: { rationale: string; evidence: string[] }) =>
      call('/crosswalks', {
        method: 'POST',
        body: {
          origin: from.item,
          destination: kind === 'NONE' ? undefined : to.item,
          framework: kind === 'NONE' ? to.framework : undefined,
          kind,
          ...grounds,
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['crosswalks'] }),
  });
  if (frameworks.length < 2) return null;
  return (
    <section className="stack" aria-labelledby="propose">
      <h2 id="propose">{say.propose}</h2>
      <EndFields name={say.from} end={from} frameworks={frameworks} choose={setFrom} />
      <Field label={say.kind} short>
        {(control) => (
          <select {...control} value={kind} onChange={({ target }) => setKind(target.value as LinkKind)}>
            {Object.entries(kinds).map(([code, word]) => (
              <option key={code} value={code}>
                {word[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <EndFields
        name={kind === 'NONE' ? say.otherFramework : say.to}
        end={to}
        frameworks={frameworks}
        choose={setTo}
        whole={kind === 'NONE'}
      />
      <Grounds
        key={propose.submittedAt}
        first={{ rationale: '', evidence: [] }}
        send={say.send}
        busy={propose.isPending}
        onSend={(grounds) => propose.mutate(grounds)}
      />
      <div aria-live="polite">{propose.isSuccess && <p className="notice good">{say.sent}</p>}</div>
      {propose.isError && <Trouble error={propose.error} />}
    </section>
  );
}

type EndProps = {
  name: string;
  end: End;
  frameworks: Framework[];
  choose: (end: End) => void;
  /** Only the framework is asked for. */
  whole?: boolean;
};

function EndFields({ name, end, frameworks, choose, whole }: EndProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data } = useFramework(end.framework, null);
  return (
    <fieldset className="stack">
      <legend>{name}</legend>
      <Field label={say.framework}>
        {(control) => (
          <select
            {...control}
            value={end.framework}
            onChange={({ target }) => choose({ framework: target.value, item: '' })}
          >
            {frameworks.map((one) => (
              <option key={one.id} value={one.id}>
                {textIn(one.title, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!whole && (
        <Field label={say.item}>
          {(control) => (
            <select
              {...control}
              value={end.item}
              onChange={({ target }) => choose({ ...end, item: target.value })}
            >
              <option value="" />
              {(data?.items ?? []).map((item) => (
                <option key={item.id} value={item.id}>
                  {item.code} {textIn(item.title, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </fieldset>
  );
}
