import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { languages, named, phases, stages, subjects } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { words } from './words.ts';

/** What the list below rests on: her history or not, and the profile behind it. */
export function Basis({ me }: { me: Me }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const listed = (codes: string[], names: typeof phases) =>
    codes.map((code) => named(names, code, language)).join(language === 'zh' ? '、' : ', ');
  const said = [
    listed(me.subjects ?? [], subjects),
    listed(me.phases ?? [], phases),
    me.stage ? named(stages, me.stage, language) : '',
    me.languages?.length ? say.learnsIn(listed(me.languages, languages)) : '',
  ].filter((part) => part !== '');
  return (
    <div className="basis soft">
      <p>{me.optedOut ? say.impersonal : say.basis}</p>
      <p>
        {say.behind}
        {said.length === 0 ? say.nothingSaid : said.join(' · ') + ' '}
        <Link href="/profile">{say.correct}</Link>
      </p>
    </div>
  );
}
