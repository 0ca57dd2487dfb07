import { addDays, type PlainDate, type RestReason, restReason, slackBetween, type WorkingCalendar, workingDaysIn } from '@kheo/core';

/** A stretch of work: the units' until `lowerDue`, then the Office's until `upperDue`. */
export type Leg = { readonly label: string; readonly lowerDue: PlainDate; readonly upperDue: PlainDate | null };

export type LineDay = {
	readonly day: PlainDate;
	/** Why nobody works, or null. */
	readonly rest: RestReason | 'weekend' | null;
	readonly whose: 'nobody' | 'units' | 'office';
	readonly signed: boolean;
	/** Legs whose units' or Office's last day this is. */
	readonly unitsDue: readonly string[];
	readonly officeDue: readonly string[];
};

/** Eight weeks: more days are too narrow to read, and a later deadline is better said in words. */
const longestLine = 56;

/** Every day from `from` to the last due of the legs, at most `longestLine`, and whose it is when the plan is signed on `signing`. */
export function lineOf(from: PlainDate, signing: PlainDate, legs: readonly Leg[], calendar: WorkingCalendar): LineDay[] {
	const longest = addDays(from, longestLine - 1);
	const last = legs
		.flatMap(({ lowerDue, upperDue }) => [lowerDue, upperDue ?? lowerDue])
		.filter((due) => due <= longest)
		.toSorted()
		.at(-1);
	const days: LineDay[] = [];
	if (last !== undefined) for (let day = from; day <= last; day = addDays(day, 1)) days.push(lineDay(day, signing, legs, calendar));
	return days;
}

function lineDay(day: PlainDate, signing: PlainDate, legs: readonly Leg[], calendar: WorkingCalendar): LineDay {
	return {
		day,
		rest: restReason(day, calendar),
		whose: whoseIs(day, signing, legs),
		signed: day === signing,
		unitsDue: legs.filter(({ lowerDue }) => lowerDue === day).map(({ label }) => label),
		officeDue: legs.filter(({ upperDue }) => upperDue === day).map(({ label }) => label)
	};
}

/** The Office's days win: they are the shortest. */
function whoseIs(day: PlainDate, signing: PlainDate, legs: readonly Leg[]): LineDay['whose'] {
	if (day <= signing) return 'nobody';
	if (legs.some(({ lowerDue, upperDue }) => upperDue !== null && lowerDue < day && day <= upperDue)) return 'office';
	return legs.some(({ lowerDue }) => day <= lowerDue) ? 'units' : 'nobody';
}

export type LegSlack = { readonly leg: Leg; readonly unitDays: readonly PlainDate[]; readonly officeDays: number | null };

/** How many working days each side of each leg has when the plan is signed on `signing`; the units start the day after. */
export function slackOf(signing: PlainDate, legs: readonly Leg[], calendar: WorkingCalendar): LegSlack[] {
	return legs.map((leg) => ({
		leg,
		unitDays: workingDaysIn(signing, leg.lowerDue, calendar),
		officeDays: leg.upperDue === null ? null : slackBetween(leg.lowerDue, leg.upperDue, calendar)
	}));
}

export type Bar = { readonly from: PlainDate; readonly whose: 'units' | 'office'; readonly column: number; readonly length: number; readonly working: number };

/** Neighbouring days of one side as one bar; `column` counts from 1, `working` are its working days. */
export function barsOf(days: readonly LineDay[]): Bar[] {
	const bars: Bar[] = [];
	for (const [index, { day, whose, rest }] of days.entries()) {
		const last = bars.at(-1);
		const works = rest === null ? 1 : 0;
		if (last && last.whose === whose && last.column + last.length === index + 1)
			bars[bars.length - 1] = { ...last, length: last.length + 1, working: last.working + works };
		else if (whose !== 'nobody') bars.push({ from: day, whose, column: index + 1, length: 1, working: works });
	}
	return bars;
}
