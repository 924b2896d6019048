import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { Enrollment, List, Me, ProgressEvent } from '../../api/types.ts';
import { keep, send, withPending } from './pending.ts';

/** How long recommendations usually need to follow a completed unit; the stream tells sooner where it is there. */
const followed = 1000;

async function sendAndShow(client: QueryClient, learner: string) {
  const settled = await send(learner, (events) => show(client, events));
  if (settled === 0) return;
  client.invalidateQueries({ queryKey: ['enrollments'] });
  setTimeout(() => client.invalidateQueries({ queryKey: ['recommendations'] }), followed);
}

/** What was acknowledged stays visible until the next answer has it. */
function show(client: QueryClient, events: ProgressEvent[]) {
  client.cancelQueries({ queryKey: ['enrollments'] });
  client.setQueriesData<List<Enrollment>>({ queryKey: ['enrollments', 'list'] }, (list) =>
    list ? { ...list, items: list.items.map((one) => withPending(one, events)) } : list,
  );
  client.setQueriesData<Enrollment>({ queryKey: ['enrollments', 'one'] }, (one) =>
    one ? withPending(one, events) : one,
  );
}

/** Sends what was kept when the page opens and whenever the network comes back. */
export function useSending(me: Me | null) {
  const client = useQueryClient();
  const learner = me?.id;
  useEffect(() => {
    if (!learner) return;
    const attempt = () => void sendAndShow(client, learner).catch(() => {});
    attempt();
    window.addEventListener('online', attempt);
    const timer = setInterval(attempt, 60_000);
    return () => {
      window.removeEventListener('online', attempt);
      clearInterval(timer);
    };
  }, [client, learner]);
}

/** Keeps a step of learning here first, then tries to send it: learning never waits for the network. */
export function useLearn(me: Me) {
  const client = useQueryClient();
  return useCallback(
    (enrollmentId: string, unitId: string, kind: ProgressEvent['kind'], minutes?: number) => {
      keep(me.id, enrollmentId, unitId, kind, minutes === undefined ? {} : { minutes });
      sendAndShow(client, me.id).catch(() => {});
    },
    [client, me.id],
  );
}
