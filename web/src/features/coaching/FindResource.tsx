import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { get } from '../../api/http.ts';
import type { Found } from '../../api/types.ts';
import { Choices } from '../../design/Choices.tsx';
import { Field } from '../../design/Field.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { words } from './words.ts';

type Props = { chosen: string; onChange: (resource: string) => void };

/** Finds something of the catalogue by words, and takes one of the first eight. */
export function FindResource({ chosen, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const { data, isError, error } = useQuery({
    queryKey: ['resources', 'to-propose', language, asked],
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Found>(`/resources?size=8&q=${encodeURIComponent(asked)}`, signal),
  });
  return (
    <>
      <Field label={say.search} hint={say.searchHint} name="find">
        {(control) => (
          <input
            {...control}
            type="search"
            value={typed}
            maxLength={200}
            onChange={({ target }) => {
              setTyped(target.value);
              onChange('');
            }}
          />
        )}
      </Field>
      {isError && <Trouble error={error} />}
      {asked.length > 1 && data && data.items.length === 0 && <p className="soft">{say.nothingFound}</p>}
      {asked.length > 1 && data && data.items.length > 0 && (
        <Choices
          single
          legend={say.whichResource}
          name="resource"
          choices={data.items.map(({ id, title }) => ({ value: id, name: textIn(title, language) }))}
          chosen={[chosen]}
          onChange={([next]) => onChange(next ?? '')}
        />
      )}
    </>
  );
}
