import { addDays, dayOf, type PlainDate, weekdayOf } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { isWorkingDay, lastWorkingDayOnOrBefore, nextWorkingDay } from '../calendar/working-days.ts';

/** On which days a leader receives citizens: on days of the month ("ngày 15 hằng tháng"), or on a weekday of some weeks ("thứ Năm tuần thứ hai"); no weeks means every week. */
export type ReceptionRule =
	{ readonly kind: 'date'; readonly days: readonly number[] } | { readonly kind: 'weekday'; readonly weekday: number; readonly weeks: readonly number[] };

/** The days of a year by this rule, from `from` on. A day on which nobody works gives way to the next working day of the month, or to the last one before it. */
export function receptionDays(year: number, rule: ReceptionRule, from: PlainDate, calendar?: WorkingCalendar): PlainDate[] {
	const months = Array.from({ length: 12 }, (_, index) => index + 1);
	const days = months.flatMap((month) => (rule.kind === 'date' ? onDates(year, month, rule.days) : onWeekday(year, month, rule)));
	return [...new Set(days.map((day) => workedDay(day, calendar)))].filter((day) => day >= from).toSorted();
}

function onDates(year: number, month: number, dates: readonly number[]): PlainDate[] {
	return dates.flatMap((date) => dayOf(year, month, date) ?? []);
}

function onWeekday(year: number, month: number, { weekday, weeks }: Extract<ReceptionRule, { kind: 'weekday' }>): PlainDate[] {
	const all = Array.from({ length: 31 }, (_, index) => dayOf(year, month, index + 1)).flatMap((day) =>
		day !== null && weekdayOf(day) === weekday ? [day] : []
	);
	return weeks.length === 0 ? all : weeks.flatMap((week) => all[week - 1] ?? []);
}

function workedDay(day: PlainDate, calendar?: WorkingCalendar): PlainDate {
	if (isWorkingDay(day, calendar)) return day;
	const next = nextWorkingDay(day, calendar);
	return next.slice(0, 7) === day.slice(0, 7) ? next : lastWorkingDayOnOrBefore(addDays(day, -1), calendar);
}
