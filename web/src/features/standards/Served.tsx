import { Link } from 'wouter';
import type { Resource } from '../../api/types.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { type Alignment, useAlignments } from './alignments.ts';
import type { Item } from './standards.ts';
import './standards.css';
import { words } from './words.ts';

/** Which standards a resource serves, on its page; nothing where nobody has said any. */
export default function Served({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const { data } = useAlignments(resource.id);
  if (!data || data.items.length === 0) return null;
  const items = new Map(data.items.map(({ item }) => [item.id, item]));
  return (
    <section>
      <h2>{say.served}</h2>
      <ul className="served">
        {[...items.values()].map((item) => (
          <ServedItem
            key={item.id}
            item={item}
            said={data.items.filter((one) => one.item.id === item.id)}
            resource={resource}
          />
        ))}
      </ul>
    </section>
  );
}

function ServedItem({ item, said, resource }: { item: Item; said: Alignment[]; resource: Resource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const unit = (id: string) => textIn(resource.units.find((one) => one.id === id)?.title, language);
  return (
    <li>
      <Link href={`/standards/${item.framework}`}>
        <span className="figures">{item.code}</span> <Text of={item.title} />
      </Link>{' '}
      {item.gone && <span className="tag">{say.gone}</span>}
      {said.map((one) => (
        <span key={`${one.institution.id} ${one.unit}`} className="soft small">
          {one.unit && `${say.ofUnit(unit(one.unit))} · `}
          {say[one.basis](textIn(one.institution.name, language))}
        </span>
      ))}
    </li>
  );
}
