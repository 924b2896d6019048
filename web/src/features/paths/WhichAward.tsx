import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import type { List, Localized } from '../../api/types.ts';
import { Choices } from '../../design/Choices.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { words } from './words.ts';

type Award = {
  id: string;
  title: Localized;
  institution: { id: string; name: Localized };
  state: 'OPEN' | 'CLOSED';
};
type Props = { chosen: string; onChange: (award: string) => void };

/** The certificates and diplomas that can be earned, the newest first. */
export function WhichAward({ chosen, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['awards'],
    queryFn: ({ signal }) => get<List<Award>>('/awards?size=50', signal),
  });
  if (isPending) return <Wait lines={2} />;
  if (isError) return <Trouble error={error} retry={() => refetch()} />;
  const open = data.items.filter(({ state }) => state === 'OPEN');
  if (open.length === 0) return <p className="soft">{say.noAwards}</p>;
  return (
    <Choices
      single
      legend={say.whichAward}
      name="award"
      choices={open.map(({ id, title, institution }) => ({
        value: id,
        name: `${textIn(title, language)} · ${textIn(institution.name, language)}`,
      }))}
      chosen={[chosen]}
      onChange={([next]) => onChange(next ?? '')}
    />
  );
}
