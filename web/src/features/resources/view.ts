import { useEffect } from 'react';
import { call } from '../../api/http.ts';
import type { Resource } from '../../api/types.ts';
import { learns, useMe } from '../../app/session.ts';

/** Says once that somebody who learns has opened the page of what is published; nothing waits for it. */
export function useView(resource: Resource | undefined) {
  const me = useMe();
  const person = me && learns(me) ? me.id : null;
  const id = resource?.state === 'PUBLISHED' ? resource.id : null;
  useEffect(() => {
    if (person && id)
      call(`/resources/${id}/views`, { method: 'POST', keepalive: true }).catch(() => undefined);
  }, [person, id]);
}
