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
import { useNamed } from '../../api/named.ts';
import type { Found } from '../../api/types.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { words } from './words.ts';
import type { Writing } from './writing.ts';

type Chosen = Writing['prerequisites'];
type Props = { chosen: Chosen; change: (chosen: Chosen) => void; self: string | undefined };

/** What is better learnt first, found by name among what is published. */
export function Prerequisites({ chosen, change, self }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const data = useNamed(typed);
  const taken = new Set([self, ...chosen.map(({ id }) => id)]);
  const offered = (data?.items ?? []).filter(({ id }) => !taken.has(id));
  return (
    <div>
      <ComboBox
        className="field"
        inputValue={typed}
        onInputChange={setTyped}
        items={offered}
        selectedKey={null}
        menuTrigger="input"
        allowsEmptyCollection={typed.trim() !== ''}
        onSelectionChange={(key) => {
          const one = offered.find(({ id }) => id === key);
          if (!one) return;
          change([...chosen, { id: one.id, title: one.title }]);
          setTyped('');
        }}
      >
        <Label className="label">{say.before}</Label>
        <Described slot="description" className="hint">
          {say.beforeHint}
        </Described>
        <Input maxLength={100} />
        <Popover className="offered">
          <ListBox renderEmptyState={() => <p className="soft">{data ? say.noMatch : say.looking}</p>}>
            {(one: Found['items'][number]) => (
              <ListBoxItem id={one.id} textValue={textIn(one.title, language)} className="offer">
                <Text of={one.title} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <ul className="chosen-before">
        {chosen.map((one) => (
          <li key={one.id} className="row">
            <Text of={one.title} />
            <Button
              className="quiet"
              aria-label={say.removeBefore(textIn(one.title, language))}
              onPress={() => change(chosen.filter(({ id }) => id !== one.id))}
            >
              {say.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
