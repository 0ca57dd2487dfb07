import type { Locale } from '../language/locale.ts';
import type { PlainDate } from './plain-date.ts';
import { calendarEn } from './words/en.ts';
import { calendarVi } from './words/vi.ts';
import type { CalendarWords, SayOptions } from './words/calendar-words.ts';

export const calendarWords: Readonly<Record<Locale, CalendarWords>> = { vi: calendarVi, en: calendarEn };

/** A day as people say it: "thứ Hai 25/9", with its year when asked. */
export function sayDay(day: PlainDate, locale: Locale = 'vi', options?: SayOptions): string {
	return calendarWords[locale].day(day, options);
}

/** "1 ngày làm việc", "5 working days". */
export function sayWorkingDays(count: number, locale: Locale = 'vi'): string {
	return calendarWords[locale].workingDays(count);
}
