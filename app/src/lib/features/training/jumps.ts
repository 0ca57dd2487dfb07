import { lastWorkingDayOnOrBefore, nextWorkingDay, type PlainDate, type WorkingCalendar } from '@kheo/core';
import type { Jump } from './view.ts';

/** The next working morning, and for each deadline ahead the last careful morning and the one after it: where something is to be seen. */
export function jumpsFrom(today: PlainDate, deadlines: readonly { readonly due: PlainDate; readonly task: string }[], calendar: WorkingCalendar): Jump[] {
	const ahead = deadlines
		.flatMap(({ due, task }): Jump[] => [
			{ day: lastWorkingDayOnOrBefore(due, calendar), why: 'last-day', task },
			{ day: nextWorkingDay(due, calendar), why: 'after', task }
		])
		.filter(({ day }) => day > today)
		.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	const next: Jump = { day: nextWorkingDay(today, calendar), why: 'next', task: null };
	return [next, ...ahead.filter(({ day }, at) => day !== next.day && ahead.findIndex((other) => other.day === day) === at)];
}
