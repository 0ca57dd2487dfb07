import { plainDate, type PlainDate } from '@kheo/core';

/** The same day so many months earlier; the last of the month where that month has no such day. */
export function monthsBefore(day: PlainDate, months: number): PlainDate {
	const [year = 0, month = 1, of = 1] = day.split('-').map(Number);
	const at = year * 12 + (month - 1) - months;
	const [then, index] = [Math.floor(at / 12), at % 12];
	const last = new Date(Date.UTC(then, index + 1, 0)).getUTCDate();
	return plainDate(`${then}-${String(index + 1).padStart(2, '0')}-${String(Math.min(of, last)).padStart(2, '0')}`);
}
