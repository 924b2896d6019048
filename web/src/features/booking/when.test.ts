import { expect, test } from 'vitest';
import { when, whenThere } from './when.ts';

const span = (from: string, to: string) => ({ from, to, zone: 'Europe/London' });

test('a time is shown by her clocks, and by the laboratory’s where these differ', () => {
  const summer = span('2027-06-01T09:00:00Z', '2027-06-01T10:30:00Z');
  expect(when(summer, 'en', 'Asia/Shanghai')).toContain('17:00–18:30');
  expect(whenThere(summer, 'en', 'Asia/Shanghai')).toContain('10:00–11:30');
  expect(whenThere(summer, 'en', 'Europe/London')).toBeNull();
});

test('the same hour there is another hour here after the clocks have changed', () => {
  const winter = span('2027-03-26T10:00:00Z', '2027-03-26T11:00:00Z');
  const summer = span('2027-04-02T09:00:00Z', '2027-04-02T10:00:00Z');
  expect(whenThere(winter, 'en', 'Asia/Shanghai')).toContain('10:00–11:00');
  expect(whenThere(summer, 'en', 'Asia/Shanghai')).toContain('10:00–11:00');
  expect(when(winter, 'zh', 'Asia/Shanghai')).toContain('18:00–19:00');
  expect(when(summer, 'zh', 'Asia/Shanghai')).toContain('17:00–18:00');
});

test('midnight is the beginning of a day', () => {
  const night = span('2027-06-01T16:00:00Z', '2027-06-01T17:00:00Z');
  expect(when(night, 'en', 'Asia/Shanghai')).toContain('00:00–01:00');
});
