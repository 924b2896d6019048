import { useState } from 'react';
import type { Cluster, Me } from '../../api/types.ts';
import { homeOf, readsFlows, watches } from '../../app/session.ts';
import { clusterRoles, named } from '../../words/codes.ts';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { type Flows, ledBy, useFlows } from '../reuse/flows.ts';
import { linesOf } from '../reuse/reuse.ts';
import { flowWords } from './flowWords.ts';
import { type End, type Stream, streamsOf, termOf } from './streams.ts';

/** So many arcs can be told apart in a picture; the table has all. */
export const MOST = 12;

/** Whether she is told what flows in a cluster: by those who lead it today, and by those who watch all. */
export const isToldOf = (me: Me | null | undefined, cluster: Cluster, today: Cluster[]): boolean => {
  if (watches(me)) return true;
  return readsFlows(me) && ledBy(homeOf(me), today).some(({ id }) => id === cluster.id);
};

/**
 * What flows in a cluster, or everywhere where its number is empty, in the term that a day lies in;
 * today's where the day is empty.
 */
export function useFlowsOn(cluster: number | '', day: string, told: boolean) {
  const now = useFlows(String(cluster), '', told);
  const name = day && now.data ? termOf(day, now.data.terms) : '';
  const past = name !== undefined && name !== '' && name !== now.data?.term.name;
  const then = useFlows(String(cluster), name ?? '', told && past);
  const shown = past ? then : now;
  const data = name === undefined ? undefined : shown.data;
  return {
    data,
    streams: data ? streamsOf(linesOf(data.pairs)) : [],
    isWaiting: told && !shown.data && !shown.isError,
    error: shown.isError ? shown.error : undefined,
    again: () => void shown.refetch(),
  };
}

type Props = {
  flows: Flows;
  streams: Stream[];
  name: string;
  /** What is said otherwise where it is not about one cluster. */
  wording?: Partial<Words>;
};
type Words = ReturnType<typeof useWords<typeof flowWords>>;

/** What the arcs of the picture show, and what they cannot: every flow that may be told. */
export function FlowsTable({ flows, streams, name, wording }: Props) {
  const say = { ...useWords(flowWords), ...wording };
  const { language } = useLanguage();
  const [asked, setAsked] = useState(MOST);
  const called = ({ institution, pooledAs, called: otherwise }: End) =>
    otherwise
      ? otherwise
      : institution
        ? textIn(institution.name, language) || institution.id
        : say.together(named(clusterRoles, pooledAs, language));
  const { term, least, events, complete, rest, pairsLeftOut } = flows;
  const left = streams.length - asked;
  return (
    <div className="flows-of">
      <h3>{say.heading(term.name)}</h3>
      {streams.length > 0 && <p className="soft small">{say.about(number(least, language))}</p>}
      {streams.length === 0 && (
        <p>{events > 0 || !complete ? say.tooFew(number(least, language)) : say.nothing}</p>
      )}
      {streams.length > 0 && (
        <table className="members flows">
          <caption className="unseen">{say.caption(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.owner}</th>
              <th scope="col">{say.consumer}</th>
              <th scope="col" className="number">
                {say.times}
              </th>
            </tr>
          </thead>
          <tbody>
            {streams.slice(0, asked).map(({ key, from, to, events: times }) => (
              <tr key={key}>
                <th scope="row">{called(from)}</th>
                <td>{called(to)}</td>
                <td className="number figures">{number(times, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <p>
          <button type="button" className="quiet" onClick={() => setAsked(streams.length)}>
            {say.more(number(left, language))}
          </button>
        </p>
      )}
      {rest && <p className="small">{say.rest(number(rest.events, language))}</p>}
      {streams.length > MOST && <p className="soft small">{say.largest(number(MOST, language))}</p>}
      {pairsLeftOut > 0 && <p className="soft small">{say.leftOut(number(pairsLeftOut, language))}</p>}
      {streams.length > 0 && !complete && (
        <p className="soft small">{say.incomplete(number(least, language))}</p>
      )}
    </div>
  );
}
