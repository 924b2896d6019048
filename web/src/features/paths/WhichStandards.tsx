import { useState } from 'react';
import { Choices } from '../../design/Choices.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { nameOfItem, useFramework, useFrameworks } from '../standards/standards.ts';
import { words } from './words.ts';

type Props = { chosen: string[]; onChange: (chosen: string[]) => void };

/** First whose standards, then which parts of them. */
export function WhichStandards({ chosen, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const frameworks = useFrameworks();
  const [picked, setPicked] = useState('');
  const all = frameworks.data?.items ?? [];
  const framework = picked || all[0]?.id || '';
  if (frameworks.isPending) return <Wait lines={2} />;
  if (frameworks.isError) return <Trouble error={frameworks.error} retry={() => frameworks.refetch()} />;
  if (all.length === 0) return <p className="soft">{say.noFrameworks}</p>;
  return (
    <>
      <Choices
        single
        legend={say.whichFramework}
        name="framework"
        choices={all.map(({ id, title }) => ({ value: id, name: textIn(title, language) }))}
        chosen={[framework]}
        onChange={([next]) => {
          setPicked(next ?? '');
          onChange([]);
        }}
      />
      <Parts framework={framework} chosen={chosen} onChange={onChange} />
    </>
  );
}

/** The headings that stand right above standards; the standards themselves where there are none. */
function Parts({ framework, chosen, onChange }: Props & { framework: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isPending, isError, error, refetch } = useFramework(framework, null);
  if (isPending) return <Wait lines={4} />;
  if (isError) return <Trouble error={error} retry={() => refetch()} />;
  const items = data.items ?? [];
  const parents = new Set(items.map(({ parent }) => parent));
  const headings = new Set(items.filter(({ id }) => !parents.has(id)).map(({ parent }) => parent));
  const parts = items.filter(({ id, parent }) => headings.has(id) || (!parent && !parents.has(id)));
  return (
    <Choices
      legend={say.whichStandards}
      name="standards"
      choices={parts.map((item) => ({ value: item.id, name: nameOfItem(item, language) }))}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
