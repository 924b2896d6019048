import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../words/language.tsx';
import { isTyping } from './begun.ts';
import { addressOf, type Question } from './search.ts';
import { type Suggestion, useSuggestions } from './suggestions.ts';
import { words } from './words.ts';

/**
 * Searches while one types, and at once on Enter; only Enter leaves a step for the back button. What may be meant is
 * offered below, as a combobox with a list (WAI-ARIA 1.2): arrows go through it, Enter takes, Escape closes it.
 */
export function SearchField({ question }: { question: Question }) {
  const say = useWords(words);
  const [, go] = useLocation();
  const list = useId();
  const [typing] = useState(isTyping);
  const [typed, setTyped] = useState(question.q);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const asked = useRef(question.q);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const suggestions = useSuggestions(typed, open);
  const shown = open && suggestions.length > 0;
  useEffect(() => {
    if (question.q !== asked.current) {
      asked.current = question.q;
      setTyped(question.q);
    }
  }, [question.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (typing) field.current?.focus();
  }, [typing]);
  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const ask = (text: string, replace: boolean) => {
    clearTimeout(timer.current);
    asked.current = text.trim();
    go(addressOf({ ...question, q: text.trim() }), { replace });
  };
  const take = (one: Suggestion) => {
    close();
    clearTimeout(timer.current);
    if (one.kind === 'RESOURCE') return go(`/resources/${one.id}`);
    setTyped(one.text);
    ask(one.text, false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that choose among candidates of an input method are not meant for the list.
    if (event.nativeEvent.isComposing || !shown) return;
    const chosenOne = suggestions[chosen];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const places = suggestions.length + 1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen(((chosen + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && chosenOne) {
      event.preventDefault();
      take(chosenOne);
    }
  };
  return (
    <search>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          close();
          ask(typed, false);
        }}
      >
        <div className="search-field">
          <input
            ref={field}
            type="search"
            name="q"
            role="combobox"
            aria-label={say.searchField}
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={list}
            aria-activedescendant={shown && chosen >= 0 ? `${list}-${chosen}` : undefined}
            placeholder={say.example}
            value={typed}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            onKeyDown={onKeyDown}
            onBlur={close}
            onChange={(event) => {
              const text = event.target.value;
              setTyped(text);
              clearTimeout(timer.current);
              // While Chinese is being composed the letters are not yet what is meant.
              if ((event.nativeEvent as InputEvent).isComposing) return;
              setOpen(true);
              setChosen(-1);
              timer.current = setTimeout(() => ask(text, true), 250);
            }}
            onCompositionStart={close}
            onCompositionEnd={(event) => {
              setOpen(true);
              ask(event.currentTarget.value, true);
            }}
          />
          <ul id={list} role="listbox" aria-label={say.suggestions} className="suggestions" hidden={!shown}>
            {suggestions.map((one, i) => (
              // Keys go to the field, which says which of them is meant.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <li
                key={`${one.kind} ${one.text}`}
                id={`${list}-${i}`}
                role="option"
                aria-selected={i === chosen}
                // The field keeps the focus, so that its list does not close under the finger.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(one)}
              >
                <span>{one.text}</span> <span className="soft small">{say[one.kind]}</span>
              </li>
            ))}
          </ul>
        </div>
        <button type="submit" className="button">
          {say.search}
        </button>
      </form>
    </search>
  );
}
