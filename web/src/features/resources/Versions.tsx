import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../api/http.ts';
import type { List, ListedVersion, Version } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { duration, moment, number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { words } from './words.ts';

/** What was published, when, and what was new; the newest first. */
export default function Versions({ id, version }: { id: string; version: number }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['resources', 'versions', id, version],
    queryFn: ({ signal }) => get<List<ListedVersion>>(`/resources/${id}/versions?size=20`, signal),
  });
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say.versions}</h2>
      {!data && !isError && <Wait lines={2} />}
      {isError && <Trouble error={error} retry={() => refetch()} />}
      <ol className="versions">
        {data?.items.map((one) => (
          <Entry key={one.number} id={id} one={one} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ id, one }: { id: string; one: ListedVersion }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <p>
        <strong>{say.versionNamed(number(one.number, language))}</strong>{' '}
        <span className="soft small figures">{moment(one.at, language)}</span>
      </p>
      <p>{one.changes ? <Text of={one.changes} /> : one.number === 1 ? say.firstVersion : say.fromSource}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="quiet">{say.asItWas}</summary>
        {open && <AsItWas id={id} version={one.number} />}
      </details>
    </li>
  );
}

function AsItWas({ id, version }: { id: string; version: number }) {
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['resources', 'version', id, version],
    queryFn: ({ signal }) => get<Version>(`/resources/${id}/versions/${version}`, signal),
    staleTime: Infinity,
  });
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={2} />;
  return (
    <>
      <p>
        <Text of={data.title} />
      </p>
      <ol>
        {data.units.map((unit) => (
          <li key={unit.id}>
            <Text of={unit.title} />{' '}
            <span className="soft small figures">{duration(unit.minutes, language)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
