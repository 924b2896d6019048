import { describe, expect, it } from 'vitest';
import type { Item } from '../standards/standards.ts';
import { alignmentOf, matching, namedItem } from './awards.ts';

const item = (code: string, zh: string, en: string): Item => ({
  id: code,
  code,
  title: { zh, en },
  framework: 'f',
});
const items = [
  item('3.1', '教学设计', 'Designing lessons'),
  item('TS6', '评价', 'Make use of assessment'),
  item('3.2', '教学实施', 'Giving lessons'),
];

describe('picking items of standards', () => {
  it('finds by code, and by words of either language, all of them', () => {
    expect(matching(items, 'ts6').map(({ id }) => id)).toEqual(['TS6']);
    expect(matching(items, '教学').map(({ id }) => id)).toEqual(['3.1', '3.2']);
    expect(matching(items, 'lessons giving').map(({ id }) => id)).toEqual(['3.2']);
    expect(matching(items, ' ')).toHaveLength(3);
    expect(matching(items, 'nothing')).toEqual([]);
  });

  it('names the item on the award as a certificate finds it', () => {
    expect(alignmentOf(namedItem(items[0] as Item))).toEqual({
      item: 'urn:uuid:3.1',
      name: { zh: '3.1 教学设计', en: '3.1 Designing lessons' },
    });
    expect(namedItem({ ...(items[1] as Item), title: { en: 'Assessment' } }).name).toEqual({
      en: 'TS6 Assessment',
    });
  });
});
