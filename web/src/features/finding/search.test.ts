import { expect, test } from 'vitest';
import { addressOf, questionFrom } from './search.ts';

test('aQuestionSurvivesItsAddress', () => {
  const question = { q: '数据库 & C++', kind: 'COURSE', institution: 'ecnu' };
  const address = addressOf(question);
  expect(questionFrom(new URL(address, 'http://localhost').searchParams)).toEqual(question);
});

test('anEmptyQuestionIsTheBareCatalogue', () => {
  expect(addressOf({ q: '', kind: '' })).toBe('/');
});

test('onlyKnownFiltersAreTakenFromTheAddress', () => {
  expect(questionFrom(new URLSearchParams('q=a&state=DRAFT&size=9'))).toEqual({ q: 'a' });
});
