import { afterEach, expect, test, vi } from 'vitest';
import { call, get } from './http.ts';

afterEach(() => vi.unstubAllGlobals());

test('no answer is kept by the browser, so that no read waits for one that was cut off', async () => {
  const fetched = vi.fn(async () => Response.json({ items: [] }));
  vi.stubGlobal('fetch', fetched);
  await get('/recommendations/feedback');
  await call('/recommendations/1/feedback', { method: 'DELETE', keepalive: true });
  expect(fetched).toHaveBeenCalledTimes(2);
  for (const [, wish] of fetched.mock.calls as unknown as [string, RequestInit][]) {
    expect(wish.cache).toBe('no-store');
  }
});
