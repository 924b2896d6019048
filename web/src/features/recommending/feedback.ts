import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/http.ts';
import type { FeedbackKind } from '../../api/types.ts';

/** How long a tap can be taken back before it is told to the server. */
const patience = 10_000;

/**
 * Feedback in one tap that can be taken back: it is shown at once and sent after a while, or as soon as the page is
 * left. A failed sending changes nothing here; the next answer of the server decides what is shown.
 */
export function useFeedback() {
  const client = useQueryClient();
  const [given, setGiven] = useState<Record<string, FeedbackKind>>({});
  const timers = useRef(new Map<string, { kind: FeedbackKind; timer: ReturnType<typeof setTimeout> }>());

  const tell = useCallback(async (id: string) => {
    const waiting = timers.current.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    timers.current.delete(id);
    const { kind } = waiting;
    await call(`/recommendations/${id}/feedback`, { method: 'POST', body: { kind }, keepalive: true });
  }, []);

  useEffect(() => {
    const tellAll = () => {
      for (const id of [...timers.current.keys()]) tell(id).catch(() => {});
    };
    window.addEventListener('pagehide', tellAll);
    return () => {
      window.removeEventListener('pagehide', tellAll);
      tellAll();
    };
  }, [tell]);

  const give = (id: string, kind: FeedbackKind) => {
    clearTimeout(timers.current.get(id)?.timer);
    setGiven((now) => ({ ...now, [id]: kind }));
    const timer = setTimeout(() => {
      tell(id)
        .then(() => {
          setGiven(({ [id]: _, ...rest }) => rest);
          return client.invalidateQueries({ queryKey: ['recommendations'] });
        })
        .catch(() => setGiven(({ [id]: _, ...rest }) => rest));
    }, patience);
    timers.current.set(id, { kind, timer });
  };

  const takeBack = (id: string) => {
    clearTimeout(timers.current.get(id)?.timer);
    timers.current.delete(id);
    setGiven(({ [id]: _, ...rest }) => rest);
  };

  return { given, give, takeBack };
}
