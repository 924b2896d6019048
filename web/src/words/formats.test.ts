import { expect, test } from 'vitest';
import { duration, moment } from './formats.ts';
import { firstLanguage } from './language.tsx';

test('studyIsToldInMinutesAndThenInHours', () => {
  expect(duration(1, 'en')).toBe('1 minute');
  expect(duration(45, 'zh')).toBe('45分钟');
  expect(duration(89, 'en')).toBe('89 minutes');
  expect(duration(90, 'en')).toBe('1.5 hours');
  expect(duration(600, 'zh')).toBe('10小时');
});

test('unknownTimeIsNotToldAsNought', () => {
  expect(duration(0, 'zh')).toBe('');
});

test('todayAndYesterdayAreNamed', () => {
  const now = new Date(2026, 10, 22, 20, 0);
  const today = new Date(2026, 10, 22, 19, 30);
  expect(moment(today.toISOString(), 'en', now)).toBe('today 19:30');
  expect(moment(today.toISOString(), 'zh', now)).toBe('今天19:30');
  expect(moment(new Date(2026, 10, 21, 8, 5).toISOString(), 'zh', now)).toBe('昨天08:05');
  expect(moment(new Date(2026, 2, 1).toISOString(), 'zh', now)).toBe('3月1日');
  expect(moment('not a time', 'zh', now)).toBe('');
});

test('whatWasChosenHereComesBeforeTheBrowsersLanguages', () => {
  expect(firstLanguage('en', ['zh-CN'])).toBe('en');
  expect(firstLanguage(null, ['fr-FR', 'en-GB', 'zh-CN'])).toBe('en');
  expect(firstLanguage(null, ['zh-TW', 'en'])).toBe('zh');
  expect(firstLanguage(null, ['ru'])).toBe('zh');
});
