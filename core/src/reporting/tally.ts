/** What one unit says of one event: its figures by indicator. */
export type EventReport = {
	/** The report's row. */
	readonly row: string;
	/** The same for all rows that tell of one event. */
	readonly event: string;
	readonly unit: string;
	/** When it was, for what is said last; sorts as text. */
	readonly at: string;
	readonly figures: Readonly<Record<string, number>>;
};

/** Reports by row. A row that arrives twice, by two ways or from two levels, is one row: nothing can be counted twice by passing it on twice. */
export type Tally = ReadonlyMap<string, EventReport>;

export const emptyTally: Tally = new Map();

export function tallyOf(reports: readonly EventReport[]): Tally {
	return mergeTallies(reports.map((report) => new Map([[report.row, report]])));
}

/** Puts tallies of lower levels together: in any order, in any grouping, the result is the same. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
	const merged = new Map<string, EventReport>();
	for (const tally of tallies)
		for (const [row, report] of tally) {
			const other = merged.get(row);
			merged.set(row, other && later(other, report) ? other : report);
		}
	return merged;
}

/** Of two sayings of one row the later one stands; of the same moment, the one whose text sorts last, so that order never matters. */
function later(a: EventReport, b: EventReport): boolean {
	return a.at === b.at ? textOf(a) >= textOf(b) : a.at > b.at;
}

function textOf({ event, unit, figures }: EventReport): string {
	return JSON.stringify([event, unit, Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
