import { get } from './http.ts';
import type { List } from './types.ts';

/** More pages than any list has that a page shows whole. */
const most = 12;

/** A whole list, page by page. */
export async function everyOne<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = '';
  for (let page = 0; page < most && cursor !== null; page++) {
    const from: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const list: List<T> = await get(`${path}?size=50${from}`, signal);
    all.push(...list.items);
    cursor = list.next ?? null;
  }
  return all;
}
