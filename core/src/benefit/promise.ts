import type { PlainDate } from '../calendar/plain-date.ts';

export type Promised = {
	readonly due: PlainDate;
	/** The day on which it was done; null while it was not. */
	readonly keptOn: PlainDate | null;
};

export const promiseStandings = ['owed', 'overdue', 'kept', 'kept-late'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

/** Where a promise stands on a day: owed until the promised day has ended, then overdue; once it is done, kept in time or kept late. */
export function promiseStanding({ due, keptOn }: Promised, today: PlainDate): PromiseStanding {
	if (keptOn === null) return due < today ? 'overdue' : 'owed';
	return due < keptOn ? 'kept-late' : 'kept';
}

export type PromiseFigures = Readonly<Record<PromiseStanding | 'all', number>>;

/** How many promises there are and how they stand; the four add up to all. */
export function promiseFigures(standings: readonly PromiseStanding[]): PromiseFigures {
	const count = (of: PromiseStanding) => standings.filter((one) => one === of).length;
	return { all: standings.length, owed: count('owed'), overdue: count('overdue'), kept: count('kept'), 'kept-late': count('kept-late') };
}
