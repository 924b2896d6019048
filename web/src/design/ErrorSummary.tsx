import { useEffect, useRef } from 'react';
import { fieldId } from './Field.tsx';

/** Everything that is wrong with a form, at its top, each leading to its field. It takes the focus when it appears. */
export function ErrorSummary({ title, wrong }: { title: string; wrong: Record<string, string> }) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(wrong);
  const some = entries.length > 0;
  useEffect(() => {
    if (some && wrong) box.current?.focus();
  }, [some, wrong]);
  if (!some) return null;
  return (
    <div ref={box} className="notice bad" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {entries.map(([field, message]) => (
          <li key={field}>
            <a
              className="wrong"
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(field))?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
