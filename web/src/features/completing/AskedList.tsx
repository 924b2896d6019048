import type { ReactNode } from 'react';
import { duration, number, percent } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Asked } from './completion.ts';
import './completing.css';
import { useRuleText } from './RuleText.tsx';
import { words } from './words.ts';

type Props = { asked: Asked; act?: (one: Asked) => ReactNode };

/** What is asked, rule by rule, each with whether it is done; `act` adds what can be done about one. */
export function AskedList({ asked, act }: Props) {
  const parts = asked.kind === 'ALL' ? asked.parts : [asked];
  return (
    <ul className="asked">
      {parts.map((part, at) => (
        <One key={at} asked={part} {...(act ? { act } : {})} />
      ))}
    </ul>
  );
}

function One({ asked, act }: Props) {
  const say = useWords(words);
  const text = useRuleText();
  return (
    <li className={asked.met ? 'met' : 'unmet'}>
      <p>
        {text(asked)}{' '}
        <span className={asked.met ? 'tag done' : 'tag'}>{asked.met ? say.done : say.open}</span>
      </p>
      <SoFar asked={asked} />
      {!asked.met && act?.(asked)}
      {asked.parts.length > 0 && (
        <ul className="asked">
          {asked.parts.map((part, at) => (
            <One key={at} asked={part} {...(act ? { act } : {})} />
          ))}
        </ul>
      )}
    </li>
  );
}

function SoFar({ asked }: { asked: Asked }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { kind, have, needed, met, settledBy } = asked;
  if (settledBy === 'RECOGNISED' || settledBy === 'OVERRIDDEN') {
    return <p className="soft small">{say[`settled${settledBy}`]}</p>;
  }
  if (met || have === 0) return null;
  const amount =
    kind === 'TIME'
      ? duration(have, language)
      : kind === 'SCORE'
        ? percent(have / 100, language)
        : needed > 1
          ? `${number(have, language)} / ${number(needed, language)}`
          : '';
  return amount ? <p className="soft small figures">{say.soFar(amount)}</p> : null;
}
