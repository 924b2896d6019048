import { fieldId } from './Field.tsx';

type Choice = { value: string; name: string };
type Props = {
  legend: string;
  hint?: string;
  wrong?: string;
  name: string;
  choices: Choice[];
  chosen: string[];
  /** One of them, or as many as apply. */
  single?: boolean;
  onChange: (chosen: string[]) => void;
};

export function Choices({ legend, hint, wrong, name, choices, chosen, single, onChange }: Props) {
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  const toggle = (value: string, on: boolean) => {
    if (single) return onChange([value]);
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  };
  return (
    <fieldset aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      )}
      <div className="choices">
        {choices.map((choice, at) => (
          <label key={choice.value} className="choice">
            <input
              id={at === 0 ? id : undefined}
              type={single ? 'radio' : 'checkbox'}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            {choice.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export const choicesFrom = (
  names: Record<string, { zh: string; en: string }>,
  language: 'zh' | 'en',
): Choice[] => Object.entries(names).map(([value, name]) => ({ value, name: name[language] }));
