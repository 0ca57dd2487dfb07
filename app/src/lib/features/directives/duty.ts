import { daysBetween, type PlainDate } from '@kheo/core';

/** What a unit said it did, and what was answered. */
export type DutyReport = {
	readonly id: string;
	readonly words: string;
	readonly on: PlainDate;
	readonly by: string;
	readonly file: { readonly sha256: string; readonly name: string } | null;
	readonly answer: { readonly accepted: boolean; readonly on: PlainDate; readonly by: string; readonly reason: string } | null;
};
export type DutyState = 'owed' | 'reported' | 'returned' | 'done';
export type DutyPart = { readonly unit: { readonly id: string; readonly name: string }; readonly reports: readonly DutyReport[] };
export type Recall = { readonly reason: string; readonly on: PlainDate; readonly by: string };

/** A duty that came of a leader's own words, of a finding at an inspection or of a note of the people's mood, and where each of its units stands. */
export type Duty = {
	readonly id: string;
	readonly words: string;
	readonly who: string;
	/** The visit that found it, and the account that entered it; null for a leader's words. */
	readonly finding: { readonly visitId: string; readonly by: string } | null;
	/** The note of the people's mood that it was made of; null for the others. */
	readonly noteId: string | null;
	readonly on: PlainDate;
	readonly plan: { readonly id: string; readonly title: string };
	readonly deadline: string | null;
	readonly due: PlainDate | null;
	readonly parts: readonly DutyPart[];
	readonly recall: Recall | null;
};

/** The newest report says where the unit stands. */
export function dutyState({ reports }: Pick<DutyPart, 'reports'>): DutyState {
	const last = reports.at(-1);
	if (!last) return 'owed';
	if (!last.answer) return 'reported';
	return last.answer.accepted ? 'done' : 'returned';
}

/** Days after the deadline: of the report where there is one that stands, of today where the unit still owes it. */
export function dutyDaysLate(part: DutyPart, due: PlainDate | null, today: PlainDate): number {
	if (due === null) return 0;
	const state = dutyState(part);
	const day = state === 'owed' || state === 'returned' ? today : (part.reports.at(-1)?.on ?? today);
	return day > due ? daysBetween(due, day) : 0;
}

export function dutyCount({ parts }: Pick<Duty, 'parts'>): { readonly done: number; readonly waiting: number; readonly all: number } {
	const states = parts.map(dutyState);
	const count = (state: DutyState) => states.filter((one) => one === state).length;
	return { done: count('done'), waiting: count('reported'), all: states.length };
}

/** Does the unit have to do something about it? */
export function isOwed(part: DutyPart): boolean {
	return ['owed', 'returned'].includes(dutyState(part));
}
