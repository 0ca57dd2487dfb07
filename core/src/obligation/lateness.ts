import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';

/** A moment on the province's wall clock: its day, and its hour and minute as "17:01". */
export type LocalMoment = { readonly day: PlainDate; readonly time: string };

/** Until when: the last day in time, with the hour at which that day ends where the document prints one ("17:00"). */
export type LastMoment = { readonly due: PlainDate | null; readonly time: string | null };

/**
 * Whole days after the last day in time; 0 on that day itself, but after the hour printed; null when in time, or when there is no such day. The
 * minute that is printed is still in time: "trước 17 giờ 00" is met at 17:00 and missed at 17:01.
 */
export function daysLate(at: LocalMoment, { due, time }: LastMoment): number | null {
	if (due === null || at.day < due) return null;
	if (at.day > due) return daysBetween(due, at.day);
	return time !== null && at.time > time ? 0 : null;
}
