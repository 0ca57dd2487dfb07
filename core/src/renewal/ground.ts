import { dayOf, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Meaning } from '../calendar/deadline.ts';
import { planYear } from '../checking/plan-year.ts';
import type { Anniversary, Superior } from '../checking/rule.ts';
import { themeOf } from '../checking/theme.ts';
import type { Unit } from '../organisation/unit.ts';
import { tidy } from '../reading/fold.ts';
import type { PartialDate, Reading } from '../reading/reading.ts';
import { citedPlaces, type CitedPlace } from './cited-places.ts';
import type { Change, Kept } from './renewal.ts';

/** A name that is no longer valid after `until`, and the one that took its place where there is one. */
export type EndedName = { readonly name: string; readonly until: PlainDate; readonly successor: string | null };

/** What a renewal may know besides the paper. */
export type RenewalOptions = {
	readonly calendar: WorkingCalendar;
	readonly meaning: Meaning;
	readonly names: readonly EndedName[];
	/** All units of the agency, those that have ended too. */
	readonly units: readonly Unit[];
	/** Anniversaries known beside those that the paper itself dates. */
	readonly anniversaries: readonly Anniversary[];
	/** The superior's plan that the old one carried out, once it has been read; only then is it known whose slogans these are. */
	readonly superior: Pick<Superior, 'name' | 'slogans'> | null;
};

/** What every rule of a renewal stands on. */
export type Ground = RenewalOptions & {
	readonly reading: Reading;
	/** The blocks with odd spaces, hyphens and slashes made plain; offsets are those of the blocks. */
	readonly texts: readonly string[];
	readonly from: number;
	readonly to: number;
	/** The earliest day the old plan can have been signed; null when its month is unknown. */
	readonly signedFrom: PlainDate | null;
	/** The first day on which the new plan may be signed. */
	readonly opens: PlainDate;
	readonly cited: readonly CitedPlace[];
};

/** One place judged: it changes when it carries the words to come. */
export type Mark = Change | Kept;
export type RenewalRule = (ground: Ground) => Mark[];

export function isChange(mark: Mark): mark is Change {
	return 'with' in mark;
}

/** Null when the plan's own year is not known. */
export function groundOf(reading: Reading, to: number, options: RenewalOptions): Ground | null {
	const from = yearOf(reading);
	if (from === null) return null;
	const { date } = reading.header;
	const texts = reading.blocks.map(tidy);
	const signedFrom = signingDay(date);
	const signedIn = (date.year ?? from) + to - from;
	const opens = dayOf(signedIn, date.month ?? 1, 1) ?? dayOf(to, 1, 1);
	return (
		opens && {
			...options,
			reading,
			texts,
			from,
			to,
			signedFrom,
			opens,
			cited: citedPlaces(reading.blocks, { year: from, theme: themeOf(reading.header.title ?? ''), signedFrom })
		}
	);
}

/** "… đến năm 2030" in the title of a plan of 2025 is a goal: a plan is signed in its own year or the one beside it. */
function yearOf(reading: Reading): number | null {
	const [titled, dated] = [planYear(reading), reading.header.date.year];
	return titled !== null && dated !== null && Math.abs(titled - dated) > 1 ? dated : titled;
}

function signingDay({ iso, year, month }: PartialDate): PlainDate | null {
	return iso ?? (year === null || month === null ? null : dayOf(year, month, 1));
}
