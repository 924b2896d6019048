import { useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import type { Proven, Standard } from './certificates.ts';
import { words } from './words.ts';

/** What a certificate proves, each with what it is in other countries. */
export function Standards({ of }: { of: Proven[] }) {
  const say = useWords(words);
  return (
    <>
      <ul className="proves">
        {of.map(({ standard, counterparts }) => (
          <li key={standard.item}>
            <Named of={standard} />
            {counterparts.length > 0 && (
              <ul>
                {counterparts.map((one) => (
                  <li key={one.standard.item}>
                    <strong>{say[one.kind]}</strong> <Named of={one.standard} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {of.some(({ counterparts }) => counterparts.length > 0) && <p className="small soft">{say.adopted}</p>}
    </>
  );
}

function Named({ of }: { of: Standard }) {
  return (
    <>
      {of.code} <Text of={of.name} />{' '}
      <span className="small soft">
        {of.framework.country} · <Text of={of.framework.title} /> {of.framework.version}
      </span>
    </>
  );
}
