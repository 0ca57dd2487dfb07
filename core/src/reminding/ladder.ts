import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { defaultCalendar, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { lastWorkingDayOnOrBefore, nextWorkingDay, workingDaysBetween } from '../calendar/working-days.ts';

/** On which working days people are reminded, and from how many working days late on who else is told. All counts are in working days. */
export type Ladder = {
	readonly before: readonly number[];
	readonly onDay: boolean;
	readonly after: readonly number[];
	/** After the last of `after`, again and again; null for no more. */
	readonly thenEvery: number | null;
	/** Nobody is reminded of the same thing any more after so many. */
	readonly stopAfter: number;
	readonly headAfter: number;
	readonly officeAfter: number;
	readonly leaderAfter: number;
};

export const defaultLadder: Ladder = {
	before: [7, 3, 1],
	onDay: true,
	after: [1, 3],
	thenEvery: 5,
	stopAfter: 23,
	headAfter: 1,
	officeAfter: 1,
	leaderAfter: 3
};

/** One step of the ladder for one last day: `offset` is negative before it, 0 on it, positive after it. */
export type Rung = { readonly offset: number; readonly day: PlainDate; /** Not of the ladder: the thing has come. */ readonly isArrival?: true };

/** How it is said: a reminder, a request, or a report to the leader in charge. */
export type Stage = 'remind' | 'urge' | 'report';

export const stages: readonly Stage[] = ['remind', 'urge', 'report'];

/**
 * The last step that has come by today, or null while none has. The steps before the last day count back from the last working day in time, so that
 * a deadline on a Sunday is reminded of on the Friday; those after it count the working days since.
 */
export function latestRung(due: PlainDate, today: PlainDate, ladder: Ladder = defaultLadder, calendar: WorkingCalendar = defaultCalendar): Rung | null {
	if (workingDaysBetween(due, today, calendar) > ladder.stopAfter) return null;
	return rungAfter(due, today, ladder, calendar) ?? rungBefore(due, today, ladder, calendar);
}

/** Reminders of what waits since a day: only the steps after it. */
export function latestWait(since: PlainDate, today: PlainDate, ladder: Ladder = defaultLadder, calendar: WorkingCalendar = defaultCalendar): Rung | null {
	return workingDaysBetween(since, today, calendar) > ladder.stopAfter ? null : rungAfter(since, today, ladder, calendar);
}

export function stageOf({ offset }: Pick<Rung, 'offset'>, ladder: Ladder = defaultLadder): Stage {
	if (offset <= 0) return 'remind';
	return offset < ladder.leaderAfter ? 'urge' : 'report';
}

function rungAfter(due: PlainDate, today: PlainDate, ladder: Ladder, calendar: WorkingCalendar): Rung | null {
	if (today <= due) return null;
	const offset = lastOffset(workingDaysBetween(due, today, calendar), ladder);
	return offset === null ? null : { offset, day: afterDay(due, today, offset, calendar) };
}

function lastOffset(late: number, { after, thenEvery }: Ladder): number | null {
	const reached = after.filter((offset) => offset <= late);
	const last = Math.max(0, ...after);
	if (thenEvery !== null && late >= last + thenEvery) return last + Math.floor((late - last) / thenEvery) * thenEvery;
	return reached.length > 0 ? Math.max(...reached) : null;
}

/** Counted from the nearer end, so that a misprinted year costs nothing. */
function afterDay(due: PlainDate, today: PlainDate, offset: number, calendar: WorkingCalendar): PlainDate {
	const back = workingDaysBetween(due, today, calendar) - offset;
	if (back < offset) return workingDaysBack(lastWorkingDayOnOrBefore(today, calendar), back, calendar);
	let day = due;
	for (let left = offset; left > 0; left -= 1) day = nextWorkingDay(day, calendar);
	return day;
}

function rungBefore(due: PlainDate, today: PlainDate, { before, onDay }: Ladder, calendar: WorkingCalendar): Rung | null {
	const end = lastWorkingDayOnOrBefore(due, calendar);
	const left = today >= end ? 0 : workingDaysBetween(today, end, calendar);
	const reached = [...before, ...(onDay ? [0] : [])].filter((count) => count >= left);
	if (reached.length === 0) return null;
	const count = Math.min(...reached);
	return { offset: 0 - count, day: workingDaysBack(end, count, calendar) };
}

function workingDaysBack(from: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
	let day = from;
	for (let left = count; left > 0; left -= 1) day = lastWorkingDayOnOrBefore(addDays(day, -1), calendar);
	return day;
}
