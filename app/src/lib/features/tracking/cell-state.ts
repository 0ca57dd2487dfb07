import { addDays, daysBetween, isSent, type PlainDate, type WorkingCalendar, workingDaysBetween } from '@kheo/core';

export type SubmissionStatus = 'draft' | 'submitted' | 'needs-more' | 'accepted' | 'nil';

/** What is known of one unit's product for one obligation. */
export type Owed = { readonly due: PlainDate | null; readonly status: SubmissionStatus | null; readonly receivedOn: PlainDate | null };

export type CellState =
	| { readonly name: 'accepted' | 'submitted' | 'nil'; readonly daysLate: number }
	| { readonly name: 'needs-more' | 'undated' | 'not-due' }
	| { readonly name: 'due-soon'; readonly workingDaysLeft: number }
	| { readonly name: 'overdue'; readonly daysLate: number };

const soon = 3;

/** Where a unit stands on `today`: what it sent and how late, or else what its deadline says. Lateness counts from the day of receipt. */
export function cellState(owed: Owed, today: PlainDate, calendar?: WorkingCalendar): CellState {
	if (isSent(owed.status)) return { name: owed.status, daysLate: daysAfter(owed.due, owed.receivedOn) };
	if (owed.status === 'needs-more') return { name: 'needs-more' };
	if (owed.due === null) return { name: 'undated' };
	if (owed.due < today) return { name: 'overdue', daysLate: daysBetween(owed.due, today) };
	const workingDaysLeft = workingDaysBetween(addDays(today, -1), owed.due, calendar);
	return workingDaysLeft <= soon ? { name: 'due-soon', workingDaysLeft } : { name: 'not-due' };
}

function daysAfter(due: PlainDate | null, received: PlainDate | null): number {
	return due && received && received > due ? daysBetween(due, received) : 0;
}

/** Whom the next step waits for. */
export function waitsFor(state: CellState): 'unit' | 'office' | 'nobody' {
	if (state.name === 'submitted') return 'office';
	return state.name === 'accepted' || state.name === 'nil' || state.name === 'undated' ? 'nobody' : 'unit';
}
