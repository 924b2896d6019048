import { expect, test } from 'vitest';
import { kindOf, size, typeOf } from './files.ts';

test('a size is told in figures that a teacher reads', () => {
  expect(size(17, 'en')).toBe('17 B');
  expect(size(1536, 'en')).toBe('1.5 kB');
  expect(size(12 << 20, 'zh')).toBe('12 MB');
});

test('the ending tells the type where the system does not', () => {
  expect(typeOf({ name: 'Notes.MD', type: '' })).toBe('text/markdown');
  expect(typeOf({ name: 'a.exe', type: '' })).toBe('application/octet-stream');
  expect(typeOf({ name: 'a', type: 'image/png' })).toBe('image/png');
});

test('a type is called by the usual ending of its files', () => {
  expect(kindOf('image/jpeg')).toBe('JPG');
  expect(kindOf('application/pdf')).toBe('PDF');
  expect(kindOf('x/y')).toBe('X/Y');
});
