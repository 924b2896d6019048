import { Problem } from '../../api/http.ts';

/** The largest package that is taken, bytes; what is larger is not sent at all. */
export const mostBytes = 2 ** 20;

/** What came of an import. */
export type Imported = { framework: string; version: string; items: number; isNew: boolean };

/** What a file is, before any of it is sent. */
export type Read =
  | { is: 'package'; title: string; version: string; items: number; country: string }
  | { is: 'too-large' | 'not-json' | 'not-a-package' };

type Said = { title?: unknown; version?: unknown; extensions?: { country?: unknown } };

/** Looks into a file, so that another one that was chosen by mistake is seen at once. */
export async function look(file: Blob): Promise<Read> {
  if (file.size > mostBytes) return { is: 'too-large' };
  let found: unknown;
  try {
    found = JSON.parse(await file.text());
  } catch {
    return { is: 'not-json' };
  }
  const said = (found as { CFDocument?: Said } | null)?.CFDocument;
  if (typeof said !== 'object' || said === null) return { is: 'not-a-package' };
  const { CFItems: items } = found as { CFItems?: unknown };
  return {
    is: 'package',
    title: text(said.title),
    version: text(said.version),
    items: Array.isArray(items) ? items.length : 0,
    country: text(said.extensions?.country),
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Everything that is wrong with a package, place by place; nothing where it was refused for something else. */
export const faultsOf = (error: unknown): { where: string; what: string }[] =>
  error instanceof Problem && error.code === 'CASE_INVALID'
    ? error.fields.map(({ field, message, code }) => ({ where: field, what: message || code }))
    : [];
