import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { nextWorkingDay, workingDaysBetween } from '../calendar/working-days.ts';
import { type FeedbackDays, type FeedbackKind, isRestricted } from './feedback-kind.ts';

/** The last day of the answer, counted from the day it was received; what nobody has sorted runs as a petition. */
export function feedbackDue(kind: FeedbackKind, received: PlainDate, days: FeedbackDays, calendar?: WorkingCalendar): PlainDate {
	const count = days[kind === 'unsorted' ? 'petition' : kind];
	return isRestricted(kind) ? addDays(received, count) : workingDaysAfter(received, count, calendar);
}

/** The day so many working days after this one. */
export function workingDaysAfter(day: PlainDate, count: number, calendar?: WorkingCalendar): PlainDate {
	let found = day;
	for (let left = count; left > 0; left -= 1) found = nextWorkingDay(found, calendar);
	return found;
}

/** A clock that stood goes on with the working days it had left; one that had run out gets none back. */
export function dueAfterPause(
	due: PlainDate,
	{ paused, resumed }: { readonly paused: PlainDate; readonly resumed: PlainDate },
	calendar?: WorkingCalendar
): PlainDate {
	return paused > due ? due : workingDaysAfter(resumed, workingDaysBetween(paused, due, calendar), calendar);
}

export type FeedbackClock = {
	readonly due: PlainDate;
	/** Since when the clock stands; null while it runs. */
	readonly pausedOn: PlainDate | null;
	readonly answeredOn: PlainDate | null;
};
export type FeedbackStanding = 'running' | 'soon' | 'overdue' | 'paused' | 'in-time' | 'late';

const SOON = 3;

/** How an answer stands on a day, and the working days that are left or that it is late by. */
export function feedbackStanding(
	{ due, pausedOn, answeredOn }: FeedbackClock,
	today: PlainDate,
	calendar?: WorkingCalendar
): { readonly standing: FeedbackStanding; readonly days: number } {
	if (answeredOn) return { standing: answeredOn <= due ? 'in-time' : 'late', days: workingDaysBetween(due, answeredOn, calendar) };
	const at = pausedOn ?? today;
	if (at > due) return { standing: 'overdue', days: workingDaysBetween(due, at, calendar) };
	const days = workingDaysBetween(at, due, calendar);
	if (pausedOn) return { standing: 'paused', days };
	return { standing: days <= SOON ? 'soon' : 'running', days };
}
