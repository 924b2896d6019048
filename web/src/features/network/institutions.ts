import { get } from '../../api/http.ts';
import type { Institution, List } from '../../api/types.ts';

/** At most so many pages of fifty are read. */
const PAGES = 20;

export async function everyInstitution(signal: AbortSignal): Promise<Institution[]> {
  const all: Institution[] = [];
  let cursor = '';
  for (let page = 0; page < PAGES; page++) {
    const next = await get<List<Institution>>(
      `/institutions?size=50${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      signal,
    );
    all.push(...next.items);
    if (!next.next) break;
    cursor = next.next;
  }
  return all;
}
