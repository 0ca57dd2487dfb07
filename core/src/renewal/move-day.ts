import type { RestReason } from '../calendar/holiday.ts';
import { dayOf, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { lastWorkingDayOnOrBefore, restReason } from '../calendar/working-days.ts';

/** The same place in the month some years on; 29 February becomes the 28th where there is none. */
export function sameDayIn(day: PlainDate, years: number): PlainDate {
	const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
	return dayOf(year + years, month, dayOfMonth) ?? dayOf(year + years, month, dayOfMonth - 1) ?? day;
}

/** A deadline some years on: `same` keeps its place in the month, `moved` is the working day on or before it, `reason` says why they differ. */
export type MovedDeadline = { readonly same: PlainDate; readonly moved: PlainDate; readonly reason: RestReason | 'weekend' | null };

/** A deadline that would fall on a day off goes to the working day before: later would cost the next level its time. */
export function moveDeadline(day: PlainDate, years: number, calendar: WorkingCalendar): MovedDeadline {
	const same = sameDayIn(day, years);
	return { same, moved: lastWorkingDayOnOrBefore(same, calendar), reason: restReason(same, calendar) };
}
