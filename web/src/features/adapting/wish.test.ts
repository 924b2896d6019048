import { expect, test } from 'vitest';
import { begun, bodyOf, type Further, missingIn, ownersOf, type Source } from './wish.ts';

const unit = (id: string) => ({ id, title: { en: id }, minutes: 20 });
const named = (id: string) => ({ id, name: { en: id } });
const source: Source = { id: 's', units: [unit('a'), unit('b')], languages: ['zh'] };
const further = (id: string, chosen: string[], ...institutions: string[]): Further => ({
  id,
  title: { en: id },
  units: [unit('c'), unit('d')],
  chosen,
  institutions: institutions.map(named),
});
const one = [named('bnu')];

test('a translation needs a language, which is sent', () => {
  const wish = begun(source);
  expect(missingIn(wish, source, one)).toBe('language');
  expect(missingIn({ ...wish, language: 'en' }, source, one)).toBeUndefined();
  expect(bodyOf({ ...wish, language: 'en' }, source, one)).toEqual({
    kind: 'TRANSLATE',
    notes: {},
    languages: ['en'],
  });
});

test('an extract has some units and not all', () => {
  const wish = { ...begun(source), kind: 'EXTRACT' as const };
  expect(missingIn(wish, source, one)).toBe('allUnits');
  expect(missingIn({ ...wish, units: [] }, source, one)).toBe('units');
  expect(missingIn({ ...wish, units: ['b'] }, source, one)).toBeUndefined();
  expect(bodyOf({ ...wish, units: ['b'] }, source, one)).toEqual({
    kind: 'EXTRACT',
    notes: {},
    units: ['b'],
  });
});

test('of what has one unit an extract is within it', () => {
  const small = { ...source, units: [unit('a')] };
  const wish = { ...begun(small), kind: 'EXTRACT' as const };
  expect(missingIn(wish, small, one)).toBeUndefined();
  expect(bodyOf(wish, small, one)).toEqual({ kind: 'EXTRACT', notes: {} });
});

test('a remix names its further sources, and units where not all go along', () => {
  const wish = {
    ...begun(source),
    kind: 'REMIX' as const,
    further: [further('x', ['c', 'd'], 'bnu'), further('y', ['d'], 'bnu')],
    en: 'Both',
  };
  expect(missingIn(wish, source, one)).toBeUndefined();
  expect(bodyOf(wish, source, one)).toEqual({
    kind: 'REMIX',
    notes: { en: 'Both' },
    sources: [{ resource: 'x' }, { resource: 'y', units: ['d'] }],
  });
  expect(missingIn({ ...wish, further: [further('x', [], 'bnu')] }, source, one)).toBe('further');
  expect(bodyOf({ ...wish, kind: 'LOCALISE' }, source, one)).toEqual({
    kind: 'LOCALISE',
    notes: { en: 'Both' },
  });
});

test('a remix belongs to an institution that may adapt every source', () => {
  const two = [named('bnu'), named('ecnu')];
  const wish = { ...begun(source), kind: 'REMIX' as const, further: [further('x', ['c'], 'ecnu', 'nenu')] };
  expect(ownersOf(wish, two).map(({ id }) => id)).toEqual(['ecnu']);
  expect(missingIn(wish, source, two)).toBeUndefined();
  expect(bodyOf(wish, source, two)).toMatchObject({ institution: 'ecnu' });
  expect(missingIn({ ...wish, further: [further('x', ['c'], 'nenu')] }, source, two)).toBe('noOwner');
  expect(missingIn({ ...wish, further: [] }, source, two)).toBe('owner');
});
