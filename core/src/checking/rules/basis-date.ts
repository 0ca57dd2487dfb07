import { dayOf, type PlainDate } from '../../calendar/plain-date.ts';
import type { Reading } from '../../reading/reading.ts';

/** The earliest day this plan can bear: that of the newest document it cites, or the first of the month already printed; not later than `until`. */
export function basisDate({ citations, header }: Reading, until: PlainDate): PlainDate | null {
	const { year, month } = header.date;
	const printed = year === null || month === null ? null : dayOf(year, month, 1);
	const days = [...citations.map(({ date }) => date), printed].filter((day) => day !== null && day <= until);
	return days.sort().at(-1) ?? null;
}
