import { daysBetween, plainDate, type PlainDate } from '../calendar/plain-date.ts';

/** When a slogan is to be seen: both days count. */
export type Shown = { readonly from: PlainDate; readonly to: PlainDate };

/** The one slogan a page carries on a day: those whose period it is take turns day by day, in the appendix's order. */
export function sloganOfDay<T extends Shown>(slogans: readonly T[], day: PlainDate): T | null {
	const current = slogans.filter(({ from, to }) => from <= day && day <= to);
	return current[daysBetween(epoch, day) % Math.max(current.length, 1)] ?? null;
}

const epoch = plainDate('2000-01-01');
