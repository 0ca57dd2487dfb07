import { addDays, type PlainDate } from './plain-date.ts';
import { defaultCalendar, type WorkingCalendar } from './working-calendar.ts';
import { lastWorkingDayBefore, workingDaysIn } from './working-days.ts';
import { adviceFor } from './deadline.ts';

/** When a plan can be signed so that those who must act on it still can. */
export type SigningWindow = {
	/** Not before the newest document the plan rests on; null when it names none. */
	readonly from: PlainDate | null;
	/** The plan must be signed before this day: the day after the first deadline ends. */
	readonly before: PlainDate;
	/** The last working day that leaves the units `leaving` working days. */
	readonly last: PlainDate;
	/** The working days left to the units when it is signed on `last`. */
	readonly left: readonly PlainDate[];
};

/** The window for a plan whose first deadline ends with `firstDue`, leaving at least `leaving` working days after the signature. */
export function signingWindow(from: PlainDate | null, firstDue: PlainDate, calendar: WorkingCalendar = defaultCalendar, leaving = 1): SigningWindow {
	let last = adviceFor(firstDue, calendar);
	for (let day = 0; day < leaving; day += 1) last = lastWorkingDayBefore(last, calendar);
	return { from, before: addDays(firstDue, 1), last, left: workingDaysIn(last, firstDue, calendar) };
}
