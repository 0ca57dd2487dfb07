import type { RestReason } from '../calendar/holiday.ts';
import { addDays, dayOf, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { lastWorkingDayOnOrBefore, restReason } from '../calendar/working-days.ts';

/** The same place in the month some years on; 29 February becomes the 28th where there is none. */
export function sameDayIn(day: PlainDate, years: number): PlainDate {
	const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
	return dayOf(year + years, month, dayOfMonth) ?? dayOf(year + years, month, dayOfMonth - 1) ?? day;
}

/**
 * A deadline some years on. `ends` is its last day in time when it keeps its place in the month, `last` the working day on or before that,
 * `moved` the day to print for it, `reason` why the two differ.
 */
export type MovedDeadline = {
	readonly ends: PlainDate;
	readonly last: PlainDate;
	readonly moved: PlainDate;
	readonly reason: RestReason | 'weekend' | null;
};

/**
 * A deadline that would end on a day off ends on the working day before: later would cost the next level its time. `isBefore`: the day printed
 * is itself too late, so it may be off as long as the day before it is worked.
 */
export function moveDeadline(day: PlainDate, years: number, isBefore: boolean, calendar: WorkingCalendar): MovedDeadline {
	const ahead = isBefore ? 1 : 0;
	const ends = addDays(sameDayIn(day, years), -ahead);
	const last = lastWorkingDayOnOrBefore(ends, calendar);
	return { ends, last, moved: addDays(last, ahead), reason: restReason(ends, calendar) };
}
