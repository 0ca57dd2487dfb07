import { addDays, daysBetween, type PlainDate, type RestReason, restReason, slackBetween, type WorkingCalendar, workingDaysIn } from '@kheo/core';

/** A stretch of work: the units' until `lowerDue`, then the Office's until `upperDue`; without a `lowerDue` it is the Office's alone. */
export type Leg = {
	readonly label: string;
	readonly lowerDue: PlainDate | null;
	readonly upperDue: PlainDate | null;
	/** The hours of those days, where the plan prints them. */
	readonly lowerTime?: string | null;
	readonly upperTime?: string | null;
};

export type LineDay = {
	readonly day: PlainDate;
	/** Why nobody works, or null. */
	readonly rest: RestReason | 'weekend' | null;
	readonly whose: 'nobody' | 'units' | 'office';
	readonly signed: boolean;
	/** Days left out before it, because a far deadline stands alone at the end of the line. */
	readonly skipped: number;
	/** Legs whose units' or Office's last day this is. */
	readonly unitsDue: readonly string[];
	readonly officeDue: readonly string[];
};

/** Eight weeks: more days are too narrow to read, and a later deadline is one column of its own behind a break. */
const longestLine = 56;

/** Every day from `from` to the last due within `longestLine`, then the later dues alone; and whose it is when the plan is signed on `signing`. */
export function lineOf(from: PlainDate, signing: PlainDate, legs: readonly Leg[], calendar: WorkingCalendar): LineDay[] {
	const longest = addDays(from, longestLine - 1);
	const dues = [...new Set(legs.flatMap(duesOf))].toSorted();
	const last = dues.findLast((due) => due <= longest);
	if (last === undefined) return [];
	const days: LineDay[] = [];
	for (let day = from; day <= last; day = addDays(day, 1)) days.push(lineDay(day, signing, legs, calendar));
	for (const due of dues.filter((due) => due > last)) {
		const before = days.at(-1)?.day ?? last;
		days.push({ ...lineDay(due, signing, legs, calendar), skipped: daysBetween(before, due) - 1 });
	}
	return days;
}

function duesOf({ lowerDue, upperDue }: Leg): PlainDate[] {
	return [lowerDue, upperDue].filter((due) => due !== null);
}

function lineDay(day: PlainDate, signing: PlainDate, legs: readonly Leg[], calendar: WorkingCalendar): LineDay {
	return {
		day,
		rest: restReason(day, calendar),
		whose: whoseIs(day, signing, legs),
		signed: day === signing,
		skipped: 0,
		unitsDue: legs.filter(({ lowerDue }) => lowerDue === day).map(({ label }) => label),
		officeDue: legs.filter(({ upperDue }) => upperDue === day).map(({ label }) => label)
	};
}

/** The Office's days after the units' win: they are the shortest. What is the Office's alone shows where no unit is at work. */
function whoseIs(day: PlainDate, signing: PlainDate, legs: readonly Leg[]): LineDay['whose'] {
	if (day <= signing) return 'nobody';
	const isOffices = legs.some(({ lowerDue, upperDue }) => lowerDue !== null && upperDue !== null && lowerDue < day && day <= upperDue);
	if (isOffices) return 'office';
	if (legs.some(({ lowerDue }) => lowerDue !== null && day <= lowerDue)) return 'units';
	return legs.some(({ upperDue }) => upperDue !== null && day <= upperDue) ? 'office' : 'nobody';
}

export type LegSlack = { readonly leg: Leg; readonly unitDays: readonly PlainDate[]; readonly officeDays: number | null };

/** How many working days each side of each leg has when the plan is signed on `signing`; the units, or the Office alone, start the day after. */
export function slackOf(signing: PlainDate, legs: readonly Leg[], calendar: WorkingCalendar): LegSlack[] {
	return legs.map((leg) => ({
		leg,
		unitDays: leg.lowerDue === null ? [] : workingDaysIn(signing, leg.lowerDue, calendar),
		officeDays: officeDaysOf(leg, signing, calendar)
	}));
}

function officeDaysOf({ lowerDue, upperDue }: Leg, signing: PlainDate, calendar: WorkingCalendar): number | null {
	if (upperDue === null) return null;
	return lowerDue === null ? workingDaysIn(signing, upperDue, calendar).length : slackBetween(lowerDue, upperDue, calendar);
}

export type Bar = { readonly from: PlainDate; readonly whose: 'units' | 'office'; readonly column: number; readonly length: number; readonly working: number };

/** Neighbouring days of one side as one bar, up to the first break; `column` counts from 1, `working` are its working days. */
export function barsOf(days: readonly LineDay[]): Bar[] {
	const bars: Bar[] = [];
	for (const [index, { day, whose, rest, skipped }] of days.entries()) {
		if (skipped > 0) break;
		const last = bars.at(-1);
		const works = rest === null ? 1 : 0;
		if (last && last.whose === whose && last.column + last.length === index + 1)
			bars[bars.length - 1] = { ...last, length: last.length + 1, working: last.working + works };
		else if (whose !== 'nobody') bars.push({ from: day, whose, column: index + 1, length: 1, working: works });
	}
	return bars;
}
