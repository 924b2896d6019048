import { type ReactNode, useId } from 'react';

type Props = {
  label: string;
  hint?: string;
  wrong?: string;
  short?: boolean;
  /** The name by which the error summary finds the control. */
  name?: string;
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
};

/** A label, a hint and what is wrong, tied to one native control. */
export function Field({ label, hint, wrong, short, name, children }: Props) {
  const made = useId();
  const id = name ? fieldId(name) : made;
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className={short ? 'field short' : 'field'}>
      <label htmlFor={id}>{label}</label>
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
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': wrong ? true : undefined })}
    </div>
  );
}

export const fieldId = (name: string) => `field-${name.replace(/[^\w-]+/g, '-')}`;
