import { type Language, tagOf } from '../../words/language.tsx';
import type { Span } from './booking.ts';

const hours: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const day: Intl.DateTimeFormatOptions = { weekday: 'short', month: 'long', day: 'numeric' };

/** Day and hours of a time by the clocks of a zone; without one, by the reader's own. */
export function when({ from, to }: Span, language: Language, zone?: string): string {
  const tag = tagOf[language];
  const begin = new Date(from);
  const format = (date: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: zone }).format(date);
  return `${format(begin, day)} ${format(begin, hours)}–${format(new Date(to), hours)}`;
}

/** The same by the laboratory's clocks; nothing where they show what the reader's show. */
export function whenThere(span: Span, language: Language, here?: string): string | null {
  const there = when(span, language, span.zone);
  return there === when(span, language, here) ? null : there;
}
