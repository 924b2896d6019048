import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  ComboBox,
  Text as Described,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { get } from '../../api/http.ts';
import { useNamed } from '../../api/named.ts';
import type { Found, Lineage, Resource } from '../../api/types.ts';
import { Choices } from '../../design/Choices.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { type Further, mostFurther } from './wish.ts';
import { words } from './words.ts';

type Props = {
  self: string;
  further: Further[];
  /** Whether something of one of them is missing. */
  wrong: string | undefined;
  change: (further: Further[]) => void;
};

/** What a remix is made from beside what the page is about: found by name, with units to choose. */
export default function FurtherSources({ self, further, wrong, change }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const found = useNamed(typed);
  const taken = new Set([self, ...further.map(({ id }) => id)]);
  const offered = (found?.items ?? []).filter(({ id }) => !taken.has(id));
  const take = useMutation({
    mutationFn: async (id: string) => {
      const [resource, lineage] = await Promise.all([
        get<Resource>(`/resources/${id}`),
        get<Lineage>(`/resources/${id}/lineage`),
      ]);
      return { resource, lineage };
    },
    onSuccess: ({ resource: { id, title, units }, lineage: { mayAdapt, adaptFor } }) => {
      if (!mayAdapt || taken.has(id)) return;
      const chosen = units.map((unit) => unit.id);
      change([...further, { id, title, units, chosen, institutions: adaptFor }]);
    },
  });
  const refused = take.data && !take.data.lineage.mayAdapt ? take.data : undefined;
  return (
    <div className="stack">
      {further.map((one) => (
        <div key={one.id} className="stack">
          <Choices
            legend={say.unitsOf(textIn(one.title, language))}
            name={`units-${one.id}`}
            choices={one.units.map(({ id, title }) => ({ value: id, name: textIn(title, language) }))}
            chosen={one.chosen}
            {...(wrong && one.chosen.length === 0 ? { wrong } : {})}
            onChange={(chosen) =>
              change(further.map((other) => (other.id === one.id ? { ...other, chosen } : other)))
            }
          />
          <div>
            <Button
              className="quiet"
              aria-label={say.removeSource(textIn(one.title, language))}
              onPress={() => change(further.filter(({ id }) => id !== one.id))}
            >
              {say.remove}
            </Button>
          </div>
        </div>
      ))}
      {further.length < mostFurther && (
        <ComboBox
          className="field"
          inputValue={typed}
          onInputChange={setTyped}
          items={offered}
          selectedKey={null}
          menuTrigger="input"
          allowsEmptyCollection={typed.trim() !== ''}
          onSelectionChange={(key) => {
            if (take.isPending || !offered.some(({ id }) => id === key)) return;
            take.mutate(String(key));
            setTyped('');
          }}
        >
          <Label className="label">{say.furtherSource}</Label>
          <Described slot="description" className="hint">
            {say.furtherHint}
          </Described>
          <Input maxLength={100} aria-disabled={take.isPending} />
          <Popover className="offered">
            <ListBox renderEmptyState={() => <p className="soft">{found ? say.noMatch : say.looking}</p>}>
              {(one: Found['items'][number]) => (
                <ListBoxItem id={one.id} textValue={textIn(one.title, language)} className="offer">
                  <Text of={one.title} />
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
      <div role="status">
        {take.isPending && <p className="soft">{say.looking}</p>}
        {refused && (
          <p className="notice">
            <Text of={refused.resource.title} />:{' '}
            {refused.lineage.licence.allowed ? say.notShared : <Text of={refused.lineage.licence.text} />}
          </p>
        )}
      </div>
      {take.isError && <Trouble error={take.error} />}
    </div>
  );
}
