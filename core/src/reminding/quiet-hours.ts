import type { PlainDate } from '../calendar/plain-date.ts';
import { defaultCalendar, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { isWorkingDay, nextWorkingDay } from '../calendar/working-days.ts';
import type { LocalMoment } from '../obligation/lateness.ts';

/** Nobody is written to outside these hours of a working day. */
export type OfficeHours = { readonly opens: string; readonly closes: string };

export const defaultHours: OfficeHours = { opens: '07:30', closes: '17:00' };

export function mayWrite({ day, time }: LocalMoment, { opens, closes }: OfficeHours, calendar: WorkingCalendar = defaultCalendar): boolean {
	return isWorkingDay(day, calendar) && time >= opens && time < closes;
}

/** When the next reminders go: at once where today's have not gone and the hours allow it, else at the opening of a working day. */
export function nextRun(now: LocalMoment, ranOn: PlainDate | null, hours: OfficeHours, calendar: WorkingCalendar = defaultCalendar): LocalMoment {
	const today = isWorkingDay(now.day, calendar) && (ranOn === null || ranOn < now.day) && now.time < hours.closes;
	if (!today) return { day: nextWorkingDay(now.day, calendar), time: hours.opens };
	return { day: now.day, time: now.time < hours.opens ? hours.opens : now.time };
}
