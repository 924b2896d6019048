import type { ReactNode } from 'react';
import { Trouble } from '../../design/Trouble.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type Service, services, words } from './words.ts';

/** What one service tells that it has done: nothing yet, that there was nothing, or line by line. */
export function Report({
  service,
  error,
  lines,
  nothing,
}: {
  service: Service;
  error: unknown;
  /** Items of a list; none until it has told. */
  lines?: ReactNode[];
  /** Said where there was nothing to do. */
  nothing: string;
}) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <section>
      <h2>{services[service][language]}</h2>
      {error ? <Trouble error={error} /> : !lines && <p className="soft">{say.notYet}</p>}
      {lines?.length === 0 && <p className="soft">{nothing}</p>}
      {lines && lines.length > 0 && <ul>{lines}</ul>}
    </section>
  );
}
