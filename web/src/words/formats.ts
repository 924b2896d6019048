import { type Language, tagOf } from './language.tsx';

export const number = (value: number, language: Language) => value.toLocaleString(tagOf[language]);

export const percent = (share: number, language: Language) =>
  new Intl.NumberFormat(tagOf[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Minutes of study in the words people use: "45 minutes", "1.5 hours"; nothing where they are not known (0). */
export function duration(minutes: number, language: Language): string {
  if (minutes <= 0) return '';
  if (minutes < 90) {
    if (language === 'zh') return `${number(minutes, language)}分钟`;
    return `${number(minutes, language)} ${minutes === 1 ? 'minute' : 'minutes'}`;
  }
  const hours = Math.round(minutes / 30) / 2;
  return language === 'zh' ? `${number(hours, language)}小时` : `${number(hours, language)} hours`;
}

/** A moment in the reader's zone and words: "today 19:30", "yesterday 08:05", else the date. */
export function moment(instant: string, language: Language, now: Date = new Date()): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const tag = tagOf[language];
  const dayOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((dayOf(now) - dayOf(at)) / 86_400_000);
  const time = at.toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit', hour12: false });
  if (days === 0) return language === 'zh' ? `今天${time}` : `today ${time}`;
  if (days === 1) return language === 'zh' ? `昨天${time}` : `yesterday ${time}`;
  const sameYear = at.getFullYear() === now.getFullYear();
  return at.toLocaleDateString(tag, {
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}
