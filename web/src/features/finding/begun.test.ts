import { beforeEach, expect, test } from 'vitest';
import { askWhatWasBegun, begunField, isTyping } from './begun.ts';

const field = document.createElement('input');
field.id = begunField;

beforeEach(() => {
  field.value = '';
  document.body.replaceChildren(field);
  window.history.replaceState(null, '', '/?kind=COURSE');
});

test('what was begun becomes the question, beside the filters', () => {
  field.value = ' 数据库 ';
  askWhatWasBegun();
  expect(new URLSearchParams(window.location.search).get('q')).toBe('数据库');
  expect(new URLSearchParams(window.location.search).get('kind')).toBe('COURSE');
});

test('an empty field leaves the question of the address', () => {
  window.history.replaceState(null, '', '/?q=teaching');
  askWhatWasBegun();
  expect(window.location.search).toBe('?q=teaching');
});

test('she is typing only while the field of the document has the focus', () => {
  expect(isTyping()).toBe(false);
  field.focus();
  expect(isTyping()).toBe(true);
  document.body.replaceChildren();
  expect(isTyping()).toBe(false);
});
