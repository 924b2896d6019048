import { expect, test } from 'vitest';
import { Problem } from '../../api/http.ts';
import { type Alignment, most, saidBy, withOne, wrongWith } from './alignments.ts';

const item = (id: string) => ({ id, code: id, title: {}, framework: 'f' });
const word = (id: string, institution: string, unit?: string): Alignment => ({
  item: item(id),
  ...(unit && { unit }),
  institution: { id: institution, name: {} },
  basis: 'OWNER',
});

test('what one institution says is hers alone, unit by unit', () => {
  const all = [word('a', 'ecnu'), word('a', 'ecnu', 'u1'), word('b', 'bnu')];
  expect(saidBy('ecnu', all)).toEqual([{ item: item('a') }, { item: item('a'), unit: 'u1' }]);
});

test('the same is said once, by a unit and by the whole are two, and there is an end', () => {
  const one = { item: item('a') };
  expect(withOne([one], { item: item('a') })).toEqual([one]);
  expect(withOne([one], { item: item('a'), unit: 'u1' })).toHaveLength(2);
  const full = Array.from({ length: most }, (_, at) => ({ item: item(String(at)) }));
  expect(withOne(full, one)).toBe(full);
});

test('a refusal names the line that it is about', () => {
  const errors = [{ field: 'items[1].item', code: 'ALIGNMENT_UNKNOWN', message: 'Gone.' }];
  const refused = new Problem(422, 'INCOMPLETE', { errors });
  expect([0, 1, 10].map((at) => wrongWith(refused, at))).toEqual(['', 'Gone.', '']);
  expect(wrongWith(null, 1)).toBe('');
});
