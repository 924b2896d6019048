import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mostBytes } from './upload.ts';
import { words } from './words.ts';

const limits = '../catalog-service/src/main/java/org/teachercloud/catalog/importing/ImportLimits.java';

test('the page sends what the service takes, and nothing larger', () => {
  const [, most] = /@WithDefault\("(\d+)"\)\s+long maxBytes/.exec(readFileSync(limits, 'utf8')) ?? [];
  expect(Number(most)).toBe(mostBytes);
});

test('the limit that is told is the limit that holds', () => {
  const told = `${mostBytes / 2 ** 20} MB`;
  for (const text of [words.fileHint.zh, words.fileHint.en, words.tooLarge.zh('1'), words.tooLarge.en('1')]) {
    expect(text).toContain(told);
  }
});
