import type { PlainDate } from '../../calendar/plain-date.ts';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { lastWorkingDayBefore, lastWorkingDayOnOrBefore, nextWorkingDay } from '../../calendar/working-days.ts';

/** A last day moved forward: so many working days (`forward`), fewer because the plan is signed so late (`window`), or not at all (`no-room`). */
export type ForwardDay = { readonly from: PlainDate; readonly to: PlainDate; readonly because: 'forward' | 'window' | 'no-room' };

/**
 * The day by which our units must send what we owe by `due`: `days` working days earlier, never on a day off, and never before the units have had
 * one working day after the first day on which the plan can be signed.
 */
export function forwardDay(due: PlainDate, days: number, opens: PlainDate, calendar: WorkingCalendar): ForwardDay {
	const latest = lastWorkingDayOnOrBefore(due, calendar);
	const earliest = nextWorkingDay(opens, calendar);
	const wished = earlier(latest, days, calendar);
	if (wished >= earliest) return { from: due, to: wished, because: 'forward' };
	if (earliest <= latest) return { from: due, to: earliest, because: 'window' };
	return { from: due, to: latest, because: 'no-room' };
}

function earlier(day: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
	let found = day;
	for (let step = 0; step < count; step += 1) found = lastWorkingDayBefore(found, calendar);
	return found;
}
