import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me } from '../api/types.ts';

/** What is asked again when the stream says that it has changed. */
const touched: Record<string, string[]> = {
  progress: ['enrollments'],
  // A changed profile changes the list, and the page says what the list rests on.
  recommendations: ['recommendations', 'me'],
  feedback: ['recommendations'],
  path: ['path', 'coachings'],
  coached: ['coachings'],
};

/** Keeps what is shown up to date while the stream is there; every page works without it. */
export function useLiveStream(me: Me | null) {
  const client = useQueryClient();
  const id = me?.id;
  useEffect(() => {
    if (!id || !('EventSource' in window)) return;
    const stream = new EventSource('/api/v1/stream');
    for (const [event, keys] of Object.entries(touched)) {
      stream.addEventListener(event, () => {
        for (const key of keys) client.invalidateQueries({ queryKey: [key] });
      });
    }
    return () => stream.close();
  }, [id, client]);
}
