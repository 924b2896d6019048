import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Problem } from '../../api/http.ts';
import { importWords } from './importWords.ts';
import { faultsOf, look, mostBytes } from './casePackage.ts';

const file = (body: string) => new Blob([body], { type: 'application/json' });

test('a package is known by its title, its version and its items before it is sent', async () => {
  const body = JSON.stringify({
    CFDocument: { title: 'Standards', version: '2', extensions: { country: 'GB' } },
    CFItems: [{}, {}],
  });
  expect(await look(file(body))).toEqual({
    is: 'package',
    title: 'Standards',
    version: '2',
    items: 2,
    country: 'GB',
  });
});

test('what is no JSON, no package or too large is told apart', async () => {
  expect((await look(file('{'))).is).toBe('not-json');
  expect((await look(file('null'))).is).toBe('not-a-package');
  expect((await look(file('{"items": []}'))).is).toBe('not-a-package');
  expect((await look(file(' '.repeat(mostBytes + 1)))).is).toBe('too-large');
});

test('the page sends what the door lets through, and says this limit', () => {
  const door = readFileSync('../gateway/src/main/resources/application.properties', 'utf8');
  expect(Number(/^limits\.body=(\d+)M$/m.exec(door)?.[1]) * 2 ** 20).toBe(mostBytes);
  for (const words of [importWords.fileHint, importWords['too-large']])
    for (const said of [words.zh, words.en]) expect(said).toContain(`${mostBytes / 2 ** 20} MB`);
});

test('faults are listed of a package that is none, and of nothing else', () => {
  const errors = [
    { field: 'CFDocument.title', code: 'CASE_FIELD_MISSING', message: 'This has to be there.' },
  ];
  expect(faultsOf(new Problem(422, 'CASE_INVALID', { errors }))).toEqual([
    { where: 'CFDocument.title', what: 'This has to be there.' },
  ]);
  expect(faultsOf(new Problem(422, 'COUNTRY_NEEDED', { errors }))).toEqual([]);
});
