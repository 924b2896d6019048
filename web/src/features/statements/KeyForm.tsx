import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/http.ts';
import { Choices } from '../../design/Choices.tsx';
import { Field, fieldId } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useWords } from '../../words/language.tsx';
import { type NewXapiKey, scopes } from './keys.ts';
import './statements.css';
import { words } from './words.ts';

const versions = ['2.0.0', '1.0.3'];

export function KeyForm({ onMade }: { onMade: (made: NewXapiKey) => void }) {
  const say = useWords(words);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [tool, setTool] = useState('');
  const [chosen, setChosen] = useState<string[]>(['STATEMENTS_WRITE']);
  const [version, setVersion] = useState(versions.slice(0, 1));
  const [tried, setTried] = useState(false);
  const make = useMutation({
    mutationFn: async () => {
      const body = {
        name: name.trim(),
        scopes: chosen,
        version: version[0],
        ...(tool.trim() ? { tool: tool.trim() } : {}),
      };
      return (await call<NewXapiKey>('/xapi-keys', { method: 'POST', body })).body;
    },
    onSuccess: (made) => {
      onMade(made);
      setName('');
      setTried(false);
      return client.invalidateQueries({ queryKey: ['xapi-keys'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (make.isPending) return;
    setTried(true);
    if (!name.trim()) return document.getElementById(fieldId('key-name'))?.focus();
    if (chosen.length === 0) return document.getElementById(fieldId('key-scopes'))?.focus();
    make.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={say.make}>
      <Field label={say.name} name="key-name" {...(tried && !name.trim() ? { wrong: say.nameMissing } : {})}>
        {(control) => (
          <input
            {...control}
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={say.tool} hint={say.toolHint} name="key-tool" short>
        {(control) => (
          <input
            {...control}
            value={tool}
            maxLength={64}
            autoComplete="off"
            onChange={(event) => setTool(event.target.value)}
          />
        )}
      </Field>
      <Choices
        legend={say.scopes}
        name="key-scopes"
        choices={scopes.map((value) => ({ value, name: say[value] }))}
        chosen={chosen}
        onChange={setChosen}
        {...(tried && chosen.length === 0 ? { wrong: say.scopesMissing } : {})}
      />
      <Choices
        legend={say.version}
        name="key-version"
        single
        choices={versions.map((value) => ({ value, name: `xAPI ${value}` }))}
        chosen={version}
        onChange={setVersion}
      />
      <div>
        <button type="submit" className="button" aria-disabled={make.isPending}>
          {say.make}
        </button>
      </div>
      {make.error && <Trouble error={make.error} />}
    </form>
  );
}
