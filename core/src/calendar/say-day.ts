import type { Locale } from '../language/locale.ts';
import type { RestReason } from './holiday.ts';
import type { PlainDate } from './plain-date.ts';
import { calendarEn } from './words/en.ts';
import { calendarVi } from './words/vi.ts';
import type { CalendarWords, SayOptions } from './words/calendar-words.ts';

export const calendarWords: Readonly<Record<Locale, CalendarWords>> = { vi: calendarVi, en: calendarEn };

/** A day as people say it: "thứ Hai 25/9", with its year when asked. */
export function sayDay(day: PlainDate, locale: Locale = 'vi', options?: SayOptions): string {
	return calendarWords[locale].day(day, options);
}

/** Until when, as people say it: "hết thứ Hai 25/9"; an hour that was printed ends it earlier: "16 giờ thứ Hai 25/9". */
export function sayEnd({ due, time }: End, locale: Locale = 'vi', options?: SayOptions): string {
	return calendarWords[locale].end(due, time ?? null, options);
}

/** The last day in time with the hour printed beside it, if one was. */
export type End = { readonly due: PlainDate; readonly time?: string | null | undefined };

/** Why a day is off: "nghỉ Quốc khánh". */
export function sayRest(reason: RestReason | 'weekend', locale: Locale = 'vi'): string {
	return calendarWords[locale].rest[reason];
}

/** "1 ngày làm việc", "5 working days". */
export function sayWorkingDays(count: number, locale: Locale = 'vi'): string {
	return calendarWords[locale].workingDays(count);
}
