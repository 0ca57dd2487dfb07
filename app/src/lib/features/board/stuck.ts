import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '@kheo/core';
import type { HeldUp, Progress } from '#lib/features/tracking/view.ts';

/** Somebody whom others wait for: for what, how many things, and the working days of the oldest. */
export type Stuck = {
	/** What the Office has not looked at, what a unit owes or has back, what a leader has not signed. */
	readonly kind: 'unseen' | 'owed' | 'returned' | 'unsigned';
	/** Null: the Office. */
	readonly who: string | null;
	/** Where it is seen, under the agency. */
	readonly path: string;
	readonly task: string;
	readonly count: number;
	readonly days: number;
};

export type Moment = { readonly today: PlainDate; readonly calendar: WorkingCalendar };

/** The Office, for what it has not looked at: once for each product. */
export function stuckAtOffice({ plan, matrix }: Progress, moment: Moment): Stuck[] {
	const taskOf = tasksOf(matrix);
	return matrix.counts.flatMap(({ obligationId, waitingForOffice: count, unseenSince }): Stuck[] => {
		if (count === 0) return [];
		return [{ kind: 'unseen', who: null, path: pathOf(plan), task: taskOf.get(obligationId) ?? '', count, days: waited(unseenSince, moment) }];
	});
}

/** Units, each for what it owes or has back. */
export function stuckAtUnits({ plan, matrix }: Progress, held: readonly HeldUp[], moment: Moment): Stuck[] {
	const taskOf = tasksOf(matrix);
	return held.map(({ kind, unit, obligationId, since }) => ({
		kind,
		who: unit,
		path: pathOf(plan),
		task: taskOf.get(obligationId) ?? '',
		count: 1,
		days: waited(since, moment)
	}));
}

/** In how many places a plan stands still with a unit. */
export function heldUpIn({ matrix }: Progress): number {
	return matrix.counts.reduce((sum, { tally }) => sum + (tally.overdue ?? 0) + (tally['needs-more'] ?? 0), 0);
}

function tasksOf({ obligations }: Progress['matrix']): ReadonlyMap<string, string> {
	return new Map(obligations.map(({ id, task }) => [id, task]));
}

function pathOf({ id }: Progress['plan']): string {
	return `plans/${id}/tracking`;
}

/** Something that went to signature, with who has it and since which day. */
export type PutUp = { readonly task: string; readonly path: string; readonly who: string; readonly since: PlainDate | null };

export function stuckAbove(putUp: readonly PutUp[], moment: Moment): Stuck[] {
	return longestFirst(putUp.map(({ task, path, who, since }) => ({ kind: 'unsigned', who, path, task, count: 1, days: waited(since, moment) })));
}

export function longestFirst(stuck: readonly Stuck[]): Stuck[] {
	return stuck.toSorted((a, b) => b.days - a.days);
}

function waited(since: PlainDate | null, { today, calendar }: Moment): number {
	return since === null ? 0 : workingDaysBetween(since, today, calendar);
}
