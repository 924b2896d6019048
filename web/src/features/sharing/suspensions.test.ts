import { expect, test } from 'vitest';
import { identifierIn } from './suspensions.ts';

test('a resource is named by its address or by its identifier', () => {
  const id = '019ab3c4-0000-7000-8000-00000000000a';
  expect(identifierIn(`https://cloud.example/resources/${id}?from=list`)).toBe(id);
  expect(identifierIn(`  ${id.toUpperCase()} `)).toBe(id);
  expect(identifierIn('https://cloud.example/resources')).toBeUndefined();
});
