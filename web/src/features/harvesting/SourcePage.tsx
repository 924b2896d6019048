import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { call, get } from '../../api/http.ts';
import type { List } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment, number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import '../importing/importing.css';
import './harvesting.css';
import { every, type Harvest, type HarvestSource, isUnderWay } from './harvests.ts';
import { words } from './words.ts';

export default function SourcePage({ id }: { id: string }) {
  const say = useWords(words);
  return <ForMe title={say.title}>{() => <Source id={id} />}</ForMe>;
}

function Source({ id }: { id: string }) {
  const say = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: ['harvests', id],
    queryFn: ({ signal }) => get<HarvestSource>(`/harvests/sources/${id}`, signal),
    staleTime: 0,
  });
  if (error) return <Trouble page={say.title} error={error} retry={() => void refetch()} />;
  if (!data) return <Wait />;
  return (
    <div className="stack importing">
      <Heading title={data.name}>{data.name}</Heading>
      <Facts source={data} />
      {!data.ready && <Approval source={data} />}
      {data.ready && <Start source={data} />}
      <Runs source={data} />
      <Removal source={data} />
      <p>
        <Link href="/harvests" className="quiet">
          {say.toSources}
        </Link>
      </p>
    </div>
  );
}

function Facts({ source }: { source: HarvestSource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const hours = source.everyHours;
  const known = { 0: say.every0, 24: say.every24, 168: say.every168 }[hours ?? 0];
  const facts: [string, string][] = [
    [say.address, source.baseUrl],
    [say.set, source.set],
    [say.schedule, known ?? say.hours(number(hours ?? 0, language))],
    [say.nextRun, source.nextRunAt ? moment(source.nextRunAt, language) : ''],
    [say.target, say[source.target]],
    [say.scope, source.target === 'PUBLISHED' ? say[source.scope] : ''],
    [say.asks, source.nextFrom ? moment(source.nextFrom, language) : ''],
  ];
  return (
    <dl className="given">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Approval({ source }: { source: HarvestSource }) {
  const say = useWords(words);
  const client = useQueryClient();
  const approve = useMutation({
    mutationFn: () => call(`/harvests/sources/${source.id}/approve`, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['harvests'] }),
  });
  return (
    <div className="notice">
      <p>
        <strong>{say.notReady}</strong>
      </p>
      <p>{say.notReadyNote}</p>
      {!source.mine && (
        <button
          type="button"
          className="button"
          aria-disabled={approve.isPending}
          onClick={() => !approve.isPending && approve.mutate()}
        >
          {say.approve}
        </button>
      )}
      {approve.error && <Trouble error={approve.error} />}
    </div>
  );
}

function Start({ source }: { source: HarvestSource }) {
  const say = useWords(words);
  const [, go] = useLocation();
  const start = useMutation({
    mutationFn: async (full: boolean) =>
      (await call<Harvest>(`/harvests/sources/${source.id}/runs`, { method: 'POST', body: { full } })).body,
    onSuccess: (run) => go(`/harvests/${source.id}/${run.id}`),
  });
  const begin = (full: boolean) => () => start.isPending || start.mutate(full);
  return (
    <div>
      <p className="row">
        <button type="button" className="button" aria-disabled={start.isPending} onClick={begin(false)}>
          {say.runNow}
        </button>
        {source.nextFrom && (
          <button type="button" className="quiet" aria-disabled={start.isPending} onClick={begin(true)}>
            {say.runFull}
          </button>
        )}
      </p>
      {start.error && <Trouble error={start.error} />}
    </div>
  );
}

function Runs({ source }: { source: HarvestSource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['harvests', source.id, 'runs', language],
    queryFn: ({ signal }) => get<List<Harvest>>(`/harvests/sources/${source.id}/runs?size=20`, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? every : false),
    staleTime: 0,
  });
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{say.runs}</h2>
      {error ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Wait lines={3} />
      ) : data.items.length === 0 ? (
        <p className="soft">{say.noRuns}</p>
      ) : (
        <ul className="recent">
          {data.items.map((run) => (
            <li key={run.id}>
              <Link href={`/harvests/${source.id}/${run.id}`}>{moment(run.requestedAt, language)}</Link>
              <ul className="meta figures">
                <li>{say[run.state]}</li>
                <li>{run.scheduled ? say.scheduled : say.byHand}</li>
                <li>{say.read(number(run.read, language))}</li>
                {run.failure && <li>{run.failure.message}</li>}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Removal({ source }: { source: HarvestSource }) {
  const say = useWords(words);
  const client = useQueryClient();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call(`/harvests/sources/${source.id}`, { method: 'DELETE' }),
    onSuccess: () => {
      go('/harvests');
      return client.invalidateQueries({ queryKey: ['harvests'], exact: true });
    },
  });
  if (!asking)
    return (
      <p>
        <button type="button" className="quiet" onClick={() => setAsking(true)}>
          {say.remove}
        </button>
      </p>
    );
  return (
    <div className="notice" role="alert">
      <p>{say.removeSure}</p>
      <p className="row">
        <button
          type="button"
          className="button"
          aria-disabled={remove.isPending}
          onClick={() => !remove.isPending && remove.mutate()}
        >
          {say.remove}
        </button>
        <button type="button" className="button second" onClick={() => setAsking(false)}>
          {say.stay}
        </button>
      </p>
      {remove.error && <Trouble error={remove.error} />}
    </div>
  );
}
