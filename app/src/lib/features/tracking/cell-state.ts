import { addDays, daysLate, isSent, type LastMoment, type LocalMoment, type WorkingCalendar, workingDaysBetween } from '@kheo/core';

export type SubmissionStatus = 'draft' | 'submitted' | 'needs-more' | 'accepted' | 'nil';

/** When a product is owed: by its last moment, or, without one, when the plan's words say so. */
export type When = LastMoment & { readonly words: string | null; readonly occasion: string | null };

/** What came of one unit's product, and when the Office received it. */
export type Came = {
	readonly status: SubmissionStatus | null;
	readonly received: LocalMoment | null;
	/** The unit was freed of this duty. */
	readonly waived?: boolean;
};

export type CellState =
	| { readonly name: 'accepted' | 'submitted' | 'nil'; /** Null: in time. 0: on the last day, after its hour. */ readonly daysLate: number | null }
	| { readonly name: 'needs-more' | 'not-due' | 'waived' }
	| { readonly name: Undated }
	| { readonly name: 'due-soon'; readonly workingDaysLeft: number }
	| { readonly name: 'overdue'; readonly daysLate: number };

/** Without a last day: done all the time, when something comes about, or as the plan's own words of time say. */
export type Undated = 'standing' | 'on-occasion' | 'as-printed';

const soon = 3;

/** Where a unit stands `now`: what it sent and how late, or else what its deadline says. Lateness counts from the moment of receipt. */
export function cellState({ status, received, waived = false }: Came, when: When, now: LocalMoment, calendar?: WorkingCalendar): CellState {
	if (isSent(status)) return { name: status, daysLate: received && daysLate(received, when) };
	if (waived) return { name: 'waived' };
	if (status === 'needs-more') return { name: 'needs-more' };
	if (when.due === null) return { name: undatedAs(when) };
	const over = daysLate(now, when);
	if (over !== null) return { name: 'overdue', daysLate: over };
	const workingDaysLeft = workingDaysBetween(addDays(now.day, -1), when.due, calendar);
	return workingDaysLeft <= soon ? { name: 'due-soon', workingDaysLeft } : { name: 'not-due' };
}

function undatedAs({ words, occasion }: When): Undated {
	if (occasion !== null) return 'on-occasion';
	return words === null ? 'standing' : 'as-printed';
}

export function isUndated({ name }: CellState): boolean {
	return name === 'standing' || name === 'on-occasion' || name === 'as-printed';
}

/** Whom the next step waits for. */
export function waitsFor(state: CellState): 'unit' | 'office' | 'nobody' {
	if (state.name === 'submitted') return 'office';
	return state.name === 'accepted' || state.name === 'nil' || state.name === 'waived' || isUndated(state) ? 'nobody' : 'unit';
}
