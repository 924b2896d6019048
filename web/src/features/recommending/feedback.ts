import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/http.ts';
import type { FeedbackKind, Localized, Recommendation } from '../../api/types.ts';

/** What was sent away here stays in its place, folded, until the page is left: the way back is where the tap was. */
export type Held = { one: Recommendation; at: number; kind: FeedbackKind };

/** What she sent away on any day, the newest first. */
export type Refused = {
  resource: { id: string; title: Localized };
  kind: FeedbackKind;
  at: string;
};

export function useFeedback() {
  const client = useQueryClient();
  const [held, setHeld] = useState<Held[]>([]);
  const telling = useMutation({
    mutationFn: ({ id, kind }: { id: string; kind: FeedbackKind | null }) => {
      const path = `/recommendations/${id}/feedback`;
      // Kept alive: who taps and goes on at once has said it all the same.
      const keepalive = true;
      return kind
        ? call(path, { method: 'POST', body: { kind }, keepalive })
        : call(path, { method: 'DELETE', keepalive });
    },
    onError: (_, { id, kind }) => {
      if (kind) setHeld((now) => now.filter(({ one }) => one.resource.id !== id));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['recommendations'] }),
  });
  const tell = (id: string, kind: FeedbackKind | null) =>
    telling.mutateAsync({ id, kind }).catch(() => undefined);

  const sendAway = (one: Recommendation, at: number, kind: FeedbackKind) => {
    setHeld((now) => [...now, { one, at, kind }]);
    void tell(one.resource.id, kind);
  };
  const takeBackOf = (id: string) =>
    tell(id, null).then(() => setHeld((now) => now.filter(({ one }) => one.resource.id !== id)));
  const takeBack = (one: Recommendation) => takeBackOf(one.resource.id);
  const save = (one: Recommendation, saved: boolean) => void tell(one.resource.id, saved ? 'SAVE' : null);

  return { held, error: telling.error, busy: telling.isPending, sendAway, takeBack, takeBackOf, save };
}

/** The answer's order, with what is held put back where it stood. */
export function withHeld(items: Recommendation[], held: Held[]): { one: Recommendation; gone: boolean }[] {
  const ids = new Set(held.map(({ one }) => one.resource.id));
  const shown = items.filter((one) => !ids.has(one.resource.id)).map((one) => ({ one, gone: false }));
  for (const { one, at } of [...held].sort((a, b) => a.at - b.at)) {
    shown.splice(Math.min(at, shown.length), 0, { one, gone: true });
  }
  return shown;
}
