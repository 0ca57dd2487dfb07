import type { PlainDate } from './plain-date.ts';
import { defaultCalendar, type WorkingCalendar } from './working-calendar.ts';
import { workingDaysBetween } from './working-days.ts';

/**
 * The working days the upper level has for itself: from the morning after the lower level's last day in time to the end of its
 * own. Zero when the upper day is not later.
 */
export function slackBetween(lowerDue: PlainDate, upperDue: PlainDate, calendar: WorkingCalendar = defaultCalendar): number {
	return workingDaysBetween(lowerDue, upperDue, calendar);
}
