import { addDays, dayOf, type PlainDate, weekdayOf } from '@kheo/core';

/** Something that lasts from one day to another, or has no day. */
export type Dated = { readonly from: PlainDate | null; readonly to: PlainDate | null };
export type CalendarDay<T> = { readonly day: PlainDate; readonly inMonth: boolean; readonly activities: readonly T[] };

const LONG = 7;

/** The weeks of a month ("2026-10"), Monday first, each day with what is on it. What lasts longer than a week stands under the calendar instead. */
export function weeksOf<T extends Dated>(month: string, activities: readonly T[]): CalendarDay<T>[][] {
	const first = firstOf(month);
	if (first === null) return [];
	const start = addDays(first, -((weekdayOf(first) + 6) % 7));
	const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, at) => dayIn(addDays(start, week * 7 + at), month, activities)));
	return weeks.filter((week) => week.some(({ inMonth }) => inMonth));
}

/** What runs for more than a week and touches the month. */
export function longIn<T extends Dated>(month: string, activities: readonly T[]): T[] {
	return activities.filter((one) => one.from !== null && one.to !== null && isLong(one) && one.from.slice(0, 7) <= month && one.to.slice(0, 7) >= month);
}

export function monthBeside(month: string, by: 1 | -1): string {
	const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
	return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The month that is asked for, or the one in which it is; "2026-13" asks for nothing. */
export function monthOr(asked: string | null, today: PlainDate): string {
	return asked !== null && firstOf(asked) !== null ? asked : today.slice(0, 7);
}

function dayIn<T extends Dated>(day: PlainDate, month: string, activities: readonly T[]): CalendarDay<T> {
	const on = activities.filter((one) => one.from !== null && one.to !== null && !isLong(one) && one.from <= day && one.to >= day);
	return { day, inMonth: day.startsWith(month), activities: on };
}

function isLong({ from, to }: Dated): boolean {
	return from !== null && to !== null && addDays(from, LONG) <= to;
}

function firstOf(month: string): PlainDate | null {
	return /^\d{4}-\d{2}$/.test(month) ? dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), 1) : null;
}
