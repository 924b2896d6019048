import { spokenTag } from '../words/language.tsx';

export type FieldError = { field: string; code: string; message: string };

/** An answer that is not the wished one: the server's problem, or `OFFLINE` / `UNREACHABLE` when none came. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: FieldError[];

  constructor(
    status: number,
    code: string,
    told: { title?: string; detail?: string; errors?: FieldError[] } = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.title = told.title ?? '';
    this.detail = told.detail ?? '';
    this.fields = told.errors ?? [];
  }
}

export type Answer<T> = { body: T; status: number; etag: string | null; location: string | null };

type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** A file that is sent as it is, and what it is. */
  file?: File;
  mediaType?: string;
  /** The ETag that the caller has seen, for updates. */
  ifMatch?: string | null;
  /** The same key for the same intended creation, so that a repeated attempt creates once. */
  key?: string;
  signal?: AbortSignal;
  keepalive?: boolean;
};

/**
 * Answers are kept by the pages themselves. Where the browser keeps them too, a read that follows one that was
 * cut off, as when an event and an answer both ask anew, can wait twenty seconds for the entry that this one was writing.
 */
const kept: RequestCache = 'no-store';

export async function call<T>(path: string, wish: Call = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': spokenTag(),
  };
  const method = wish.method ?? 'GET';
  if (method !== 'GET') headers['X-Requested-With'] = 'teacher-cloud';
  if (wish.body !== undefined) headers['Content-Type'] = 'application/json';
  if (wish.mediaType) headers['Content-Type'] = wish.mediaType;
  if (wish.ifMatch) headers['If-Match'] = wish.ifMatch;
  if (wish.key) headers['Idempotency-Key'] = wish.key;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      cache: kept,
      body: wish.file ?? (wish.body === undefined ? undefined : JSON.stringify(wish.body)),
      signal: wish.signal ?? null,
      keepalive: wish.keepalive ?? false,
    });
  } catch (cause) {
    if (wish.signal?.aborted) throw cause;
    throw new Problem(0, navigator.onLine ? 'UNREACHABLE' : 'OFFLINE');
  }
  const body = response.status === 204 ? undefined : await bodyOf(response);
  if (!response.ok) throw problemFrom(response.status, body);
  return {
    body: body as T,
    status: response.status,
    etag: response.headers.get('ETag'),
    location: response.headers.get('Location'),
  };
}

export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await call<T>(path, { signal })).body;

export function problemFrom(status: number, body: unknown): Problem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const code = typeof told.code === 'string' ? told.code : status >= 500 ? 'UNREACHABLE' : `HTTP_${status}`;
  return new Problem(status, code, {
    title: typeof told.title === 'string' ? told.title : undefined,
    detail: typeof told.detail === 'string' ? told.detail : undefined,
    errors: Array.isArray(told.errors) ? (told.errors as FieldError[]) : undefined,
  });
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!/[/+]json/.test(type)) {
    // A page instead of data: something between here and the service answered for it.
    if (response.ok && (await response.text()).trim()) throw new Problem(502, 'UNREACHABLE');
    return undefined;
  }
  return response.json().catch(() => undefined);
}

export const newKey = () => crypto.randomUUID();
