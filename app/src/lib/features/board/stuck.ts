import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '@kheo/core';
import type { MatrixCell } from '#lib/features/tracking/matrix.ts';
import type { Tracking } from '#lib/features/tracking/view.ts';

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

/** Whom others wait for, the longest wait first: the Office for what it has not looked at, a unit for what is overdue or was sent back. */
export function stuckIn({ plan, matrix }: Tracking, moment: Moment): Stuck[] {
	const stuck = matrix.obligations.flatMap((obligation, column): Stuck[] => {
		const cells = matrix.rows.flatMap(({ unit, cells: row }) => (row[column] ? [{ unit, cell: row[column] }] : []));
		const unseen = cells.filter(({ cell }) => cell.state.name === 'submitted').map(({ cell }) => waited(cell.receivedOn, moment));
		const about = { path: `plans/${plan.id}/tracking`, task: obligation.task };
		const office: Stuck[] = unseen.length > 0 ? [{ kind: 'unseen', who: null, ...about, count: unseen.length, days: Math.max(...unseen) }] : [];
		return [...office, ...cells.flatMap(({ unit, cell }) => ofUnit(cell, { who: unit.name, ...about }, obligation.due, moment))];
	});
	return longestFirst(stuck);
}

function ofUnit(cell: MatrixCell, about: Pick<Stuck, 'who' | 'path' | 'task'>, due: PlainDate | null, moment: Moment): Stuck[] {
	if (cell.state.name === 'overdue') return [{ kind: 'owed', ...about, count: 1, days: waited(cell.extendedDue ?? due, moment) }];
	return cell.state.name === 'needs-more' ? [{ kind: 'returned', ...about, count: 1, days: waited(cell.returnedOn, moment) }] : [];
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
