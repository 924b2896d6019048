import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Changes that nobody waits for, so that no control stands still for them: file and name, and why. */
const unawaited: Record<string, string> = {
  'features/watching/Keeping.tsx seen': 'She goes on to the search itself.',
  'features/watching/SearchesPage.tsx seen': 'She goes on to the search itself.',
};

const sources = new Map(
  readdirSync('src', { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => [name, readFileSync(join('src', name), 'utf8')]),
);

/** The changes that a component makes, each by the name it has there. */
const changes = (text: string) =>
  new Set([...text.matchAll(/\b(\w+)\.mutate(?:Async)?\b/g)].map(([, name]) => name));

const showsPending = (text: string, name: string | undefined) =>
  new RegExp(`\\b(?:aria-disabled|busy)=\\{[^}]*\\b${name}\\.isPending\\b`).test(text);

describe('a control whose change is under way', () => {
  test('says so', () => {
    const silent = [...sources].flatMap(([file, text]) =>
      [...changes(text)].filter((name) => !showsPending(text, name)).map((name) => `${file} ${name}`),
    );
    expect(silent.toSorted()).toEqual(Object.keys(unawaited).toSorted());
  });

  test('is told by the name of the change, so that this can be looked up', () => {
    const nameless = [...sources].filter(([, text]) =>
      /\{[^{}]*\bmutate(?:Async)?\b[^{}]*\} = use/.test(text),
    );
    expect(nameless.map(([file]) => file)).toEqual([]);
  });

  test('is told of it by the component that knows', () => {
    const deaf = [...sources]
      .filter(([, text]) => /\bbusy: boolean/.test(text))
      .filter(([, text]) => !/(?:aria-disabled|isPending)=\{busy\b/.test(text));
    expect(deaf.map(([file]) => file)).toEqual([]);
  });

  test('is noticed by this very test when it stays silent', () => {
    const silent = "const go = useGo(); <button onClick={() => go.mutate('x')}>";
    expect([...changes(silent)].filter((name) => showsPending(silent, name))).toEqual([]);
    expect(showsPending(`${silent}<i aria-disabled={go.isPending} />`, 'go')).toBe(true);
  });
});
