import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { operates, useMe } from '../../app/session.ts';
import { Field } from '../../design/Field.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { OtherText, Text, textIn } from '../../words/Text.tsx';
import { CoverageOf } from './CoverageOf.tsx';
import { type Item, useFramework } from './standards.ts';
import './standards.css';
import { words } from './words.ts';

const Experts = lazy(() => import('./Experts.tsx'));

export default function FrameworkPage({ id }: { id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const me = useMe();
  const [version, setVersion] = useState<string | null>(null);
  const { data, isError, error, refetch } = useFramework(id, version);
  if (!data)
    return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait lines={8} />;
  return (
    <div className="standards stack">
      <header>
        <p>
          <Link href="/standards">{say.backToStandards}</Link>
        </p>
        <Heading title={textIn(data.title, language)}>
          <Text of={data.title} />
        </Heading>
        <p className="soft">
          <OtherText of={data.title} />
        </p>
      </header>
      <div className="row">
        <Field label={say.versions} short>
          {(control) => (
            <select
              {...control}
              value={data.version}
              onChange={({ target }) => setVersion(target.value === data.versions[0] ? null : target.value)}
            >
              {data.versions.map((one, at) => (
                <option key={one} value={one}>
                  {at === 0 ? say.current(one) : one}
                </option>
              ))}
            </select>
          )}
        </Field>
        <a
          className="quiet"
          href={`/ims/case/v1p1/CFPackages/${id}${version ? `?version=${encodeURIComponent(version)}` : ''}`}
          download={`${id}.json`}
        >
          {say.download}
        </a>
      </div>
      {version ? (
        <>
          <p className="notice">{say.old}</p>
          <Items items={data.items ?? []} />
        </>
      ) : (
        <CoverageOf framework={id} />
      )}
      {operates(me) && (
        <Suspense fallback={null}>
          <Experts framework={id} />
        </Suspense>
      )}
    </div>
  );
}

function Items({ items }: { items: Item[] }) {
  return (
    <ul className="items">
      {items.map((item) => (
        <li key={item.id}>
          <span className="figures">{item.code}</span> <Text of={item.title} />
        </li>
      ))}
    </ul>
  );
}
