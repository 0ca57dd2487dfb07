import { plainDate, type PlainDate } from './plain-date.ts';

/** Why a day is free; the calendar's words say it. `swapped`: free now because a Saturday is worked for it. */
export type RestReason = 'new-year' | 'tet' | 'hung-kings' | 'reunification' | 'labour' | 'national-day' | 'culture-day' | 'in-lieu' | 'swapped' | 'other';

/** In the order in which they are offered. */
export const restReasons = [
	'new-year',
	'tet',
	'hung-kings',
	'reunification',
	'labour',
	'national-day',
	'culture-day',
	'in-lieu',
	'swapped',
	'other'
] as const satisfies readonly RestReason[];

/** Days off outside the weekend's own rule, or a Saturday that is worked instead of another day. */
export type CalendarEntry = {
	readonly kind: 'rest' | 'work';
	readonly from: PlainDate;
	readonly to: PlainDate;
	readonly reason: RestReason;
	/** The law, or the yearly announcement it was taken from. */
	readonly source: string;
	/** False: known from hearsay or expected by the pattern of other years; the agency must confirm it. */
	readonly sure: boolean;
};

/** Days off; one day when `to` is left out. */
export function dayOff(reason: RestReason, from: string, to = from, source = labourCode, sure = true): CalendarEntry {
	return { kind: 'rest', from: plainDate(from), to: plainDate(to), reason, source, sure };
}

/** A Saturday worked in place of `free`, and that day off. */
export function swappedDay(free: string, worked: string, source: string, sure = true): CalendarEntry[] {
	return [dayOff('swapped', free, free, source, sure), { kind: 'work', from: plainDate(worked), to: plainDate(worked), reason: 'swapped', source, sure }];
}

export const labourCode = 'Bộ luật Lao động 2019, Điều 111 và 112';
