import type { RestReason } from './holiday.ts';
import { addDays, daysBetween, type PlainDate, weekdayOf } from './plain-date.ts';
import { defaultCalendar, type WorkingCalendar } from './working-calendar.ts';

/** True from Monday to Friday unless it is a day off, and on a Saturday worked in place of another day. */
export function isWorkingDay(day: PlainDate, calendar: WorkingCalendar = defaultCalendar): boolean {
	return restReason(day, calendar) === null;
}

/** Why nobody works on this day, or null when they do. */
export function restReason(day: PlainDate, calendar: WorkingCalendar = defaultCalendar): RestReason | 'weekend' | null {
	if (calendar.work[day]) return null;
	const weekday = weekdayOf(day);
	return calendar.rest[day] ?? (weekday === 0 || weekday === 6 ? 'weekend' : null);
}

export function lastWorkingDayOnOrBefore(day: PlainDate, calendar: WorkingCalendar = defaultCalendar): PlainDate {
	let found = day;
	while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
	return found;
}

export function lastWorkingDayBefore(day: PlainDate, calendar: WorkingCalendar = defaultCalendar): PlainDate {
	return lastWorkingDayOnOrBefore(addDays(day, -1), calendar);
}

/** The first working day after this one. */
export function nextWorkingDay(day: PlainDate, calendar: WorkingCalendar = defaultCalendar): PlainDate {
	let found = addDays(day, 1);
	while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
	return found;
}

/** The working days after `fromExclusive` up to and including `toInclusive`; none when the second is not later. */
export function workingDaysIn(fromExclusive: PlainDate, toInclusive: PlainDate, calendar: WorkingCalendar = defaultCalendar): PlainDate[] {
	const days: PlainDate[] = [];
	for (let day = addDays(fromExclusive, 1); day <= toInclusive; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days.push(day);
	return days;
}

/** How many working days lie after `fromExclusive` up to and including `toInclusive`: the time left to one who starts the morning after. */
export function workingDaysBetween(fromExclusive: PlainDate, toInclusive: PlainDate, calendar: WorkingCalendar = defaultCalendar): number {
	if (toInclusive <= fromExclusive) return 0;
	const inSpan = (day: string): day is PlainDate => day > fromExclusive && day <= toInclusive;
	const off = Object.keys(calendar.rest).filter((day) => inSpan(day) && isWeekday(day) && !calendar.work[day]);
	const worked = Object.keys(calendar.work).filter((day) => inSpan(day) && !isWeekday(day));
	return weekdaysBetween(fromExclusive, toInclusive) - off.length + worked.length;
}

/** By whole weeks, so that a misprinted year costs nothing. */
function weekdaysBetween(fromExclusive: PlainDate, toInclusive: PlainDate): number {
	const days = daysBetween(fromExclusive, toInclusive);
	const rest = Array.from({ length: days % 7 }, (_, index) => addDays(toInclusive, -index));
	return Math.floor(days / 7) * 5 + rest.filter(isWeekday).length;
}

function isWeekday(day: PlainDate): boolean {
	const weekday = weekdayOf(day);
	return weekday !== 0 && weekday !== 6;
}
