import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { List } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayHarvest } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import '../importing/importing.css';
import type { HarvestSource } from './harvests.ts';
import { SourceForm } from './SourceForm.tsx';
import { words } from './words.ts';

export default function SourcesPage() {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>
      {(me) => (
        <div className="stack importing">
          <Heading title={say.title}>{say.heading}</Heading>
          {mayHarvest(me) ? <Sources /> : <p>{say.notYours}</p>}
        </div>
      )}
    </ForMe>
  );
}

function Sources() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['harvests'],
    queryFn: ({ signal }) => get<List<HarvestSource>>('/harvests/sources?size=50', signal),
  });
  return (
    <>
      <p>{say.about}</p>
      <section aria-labelledby="sources">
        <h2 id="sources">{say.list}</h2>
        {error ? (
          <Trouble error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Wait lines={3} />
        ) : data.items.length === 0 ? (
          <p className="soft">{say.none}</p>
        ) : (
          <ul className="recent">
            {data.items.map((one) => (
              <li key={one.id}>
                <Link href={`/harvests/${one.id}`}>{one.name}</Link>
                <ul className="meta figures">
                  <li>{new URL(one.baseUrl).host}</li>
                  {!one.ready && <li>{say.notReady}</li>}
                  {one.nextRunAt && (
                    <li>
                      {say.nextRun} {moment(one.nextRunAt, language)}
                    </li>
                  )}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </section>
      <SourceForm />
    </>
  );
}
