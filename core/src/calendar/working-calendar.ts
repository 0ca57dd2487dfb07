import type { CalendarEntry, RestReason } from './holiday.ts';
import { holidays } from './holidays.ts';
import { addDays, type PlainDate } from './plain-date.ts';

/** A plain value, safe to store and send: what differs from "Monday to Friday". Keys are days. */
export type WorkingCalendar = {
	readonly rest: Readonly<Record<string, RestReason>>;
	/** Saturdays worked in place of another day. */
	readonly work: Readonly<Record<string, true>>;
	/** Days of the table that the agency has yet to confirm. */
	readonly unsure: readonly PlainDate[];
};

/** The calendar made of these entries; an agency adds its own to those of `holidays`. A later entry wins over an earlier one. */
export function calendarOf(entries: readonly CalendarEntry[]): WorkingCalendar {
	const rest: Record<string, RestReason> = {};
	const work: Record<string, true> = {};
	const unsure: PlainDate[] = [];
	for (const entry of entries) {
		for (const day of daysOf(entry)) {
			if (!entry.sure) unsure.push(day);
			if (entry.kind === 'work') {
				work[day] = true;
				delete rest[day];
			} else {
				rest[day] = entry.reason;
				delete work[day];
			}
		}
	}
	return { rest, work, unsure };
}

/** The calendar of some years of the table, or of all of them. A year outside the table knows its weekends only. */
export function workingCalendar(years?: readonly number[]): WorkingCalendar {
	const known = years ? years.map((year) => holidays[year] ?? []) : Object.values(holidays);
	return calendarOf(known.flat());
}

/** The years that an agency keeps itself, each in full; it stands for the table's own year. */
export type YearTables = Readonly<Record<number, readonly CalendarEntry[]>>;

/** Every year of the table, or the agency's own in its place. */
export function calendarWith(own: YearTables): WorkingCalendar {
	return calendarOf(Object.values({ ...holidays, ...own }).flat());
}

/** Every year of the table. */
export const defaultCalendar: WorkingCalendar = workingCalendar();

function daysOf(entry: CalendarEntry): PlainDate[] {
	const days: PlainDate[] = [];
	for (let day = entry.from; day <= entry.to; day = addDays(day, 1)) days.push(day);
	return days;
}
