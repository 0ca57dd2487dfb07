import { addDays, dayOf, type PlainDate } from '../calendar/plain-date.ts';
import type { PartialDate } from '../reading/reading.ts';
import { type ActsFrom, applicationsUnder } from './acts-from.ts';
import type { Application, System } from './pack.ts';

/** The rules that a paper of this system and day follows; null when none are known for that time. A paper without any date follows the newest. */
export function applicationFor(system: System, date: PartialDate, actsFrom: ActsFrom = {}): Application | null {
	const own = applicationsUnder(actsFrom).filter((one) => one.system === system);
	const day = lastDayOf(date);
	if (day === null) return own.at(-1) ?? null;
	return own.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null;
}

/** A draft whose day or month is still blank will be signed at the end of that time at the latest. */
function lastDayOf({ iso, year, month }: PartialDate): PlainDate | null {
	if (iso !== null || year === null) return iso;
	const next = month === null || month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
	return next && addDays(next, -1);
}
