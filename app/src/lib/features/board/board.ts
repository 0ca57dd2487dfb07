import { isSent, type PlainDate, type WorkingCalendar, workingDaysBetween } from '@kheo/core';
import type { MatrixCell, TrackedObligation } from '#lib/features/tracking/matrix.ts';
import type { Tracking } from '#lib/features/tracking/view.ts';

/** Part of a whole, as integers; the page and the file say the share. */
export type Share = { readonly part: number; readonly of: number };

/** One product that units owe: how far it is, how punctual, how sound, and what comes next. */
export type BoardLine = {
	readonly planId: string;
	readonly plan: string;
	readonly obligationId: string;
	/** The page on which it is gathered, under the agency; null where it is not. */
	readonly gatheredAt: string | null;
	readonly task: string;
	readonly due: PlainDate | null;
	readonly time: string | null;
	/** Handed in, of those that owe it. */
	readonly complete: Share;
	/** Handed in by the unit's own last moment, of those handed in. */
	readonly punctual: Share;
	/** Accepted as they first came, of those accepted. */
	readonly sound: Share;
	readonly next: NextAction;
};
export type NextAction = 'review' | 'remind' | 'mending' | 'consolidate' | 'wait' | 'none';

/** Somebody whom others wait for: how many things, and the working days of the oldest. */
export type Stuck = { readonly who: string | null; readonly planId: string; readonly task: string; readonly count: number; readonly days: number };

export type Moment = { readonly today: PlainDate; readonly calendar: WorkingCalendar };

export function boardLines({ plan, matrix, settled }: Tracking): BoardLine[] {
	return matrix.obligations.map(({ id, kind, task, due, time, hasForm }, column) => {
		const cells = matrix.rows.flatMap(({ cells: row }) => (row[column] && row[column].state.name !== 'waived' ? [row[column]] : []));
		const sent = cells.filter(({ state }) => isSent(state.name));
		const accepted = cells.filter(({ state }) => state.name === 'accepted');
		return {
			planId: plan.id,
			plan: plan.title,
			obligationId: id,
			gatheredAt: gatheredAt(plan.consolidations, { id, kind, hasForm }),
			task,
			due,
			time,
			complete: { part: sent.length, of: cells.length },
			punctual: { part: sent.filter(isInTime).length, of: sent.length },
			sound: { part: accepted.filter(({ version }) => version <= 1).length, of: accepted.length },
			next: settled.includes(id) ? 'none' : nextAction(cells)
		};
	});
}

/** What is filled in on a form comes together in its register, a report without one on the page of results. */
function gatheredAt(
	consolidations: Tracking['plan']['consolidations'],
	{ id, kind, hasForm }: Pick<TrackedObligation, 'id' | 'kind' | 'hasForm'>
): string | null {
	const register = hasForm ? consolidations.find(({ of }) => of === kind) : undefined;
	if (register) return `obligations/${register.id}/consolidation`;
	return kind === 'report' && !hasForm ? `obligations/${id}/results` : null;
}

function isInTime({ state }: MatrixCell): boolean {
	return 'daysLate' in state && state.daysLate === null;
}

/** What the Office does about it now. */
function nextAction(cells: readonly MatrixCell[]): NextAction {
	const names = cells.map(({ state }) => state.name);
	if (names.includes('submitted')) return 'review';
	if (names.includes('overdue') || names.includes('due-soon')) return 'remind';
	if (names.includes('needs-more')) return 'mending';
	if (names.length > 0 && names.every((name) => name === 'accepted' || name === 'nil')) return 'consolidate';
	return names.includes('not-due') ? 'wait' : 'none';
}

/** Whom others wait for, the longest wait first: the Office for what it has not looked at, a unit for what is overdue or was sent back. */
export function stuckIn({ plan, matrix }: Tracking, { today, calendar }: Moment): Stuck[] {
	const since = (day: PlainDate | null) => (day === null ? 0 : workingDaysBetween(day, today, calendar));
	const stuck = matrix.obligations.flatMap((obligation, column): Stuck[] => {
		const cells = matrix.rows.flatMap(({ unit, cells: row }) => (row[column] ? [{ unit, cell: row[column] }] : []));
		const unseen = cells.filter(({ cell }) => cell.state.name === 'submitted').map(({ cell }) => since(cell.receivedOn));
		const owing = cells.filter(({ cell }) => cell.state.name === 'overdue' || cell.state.name === 'needs-more');
		const about = { planId: plan.id, task: obligation.task };
		const office = unseen.length > 0 ? [{ who: null, ...about, count: unseen.length, days: Math.max(...unseen) }] : [];
		return [...office, ...owing.map(({ unit, cell }) => ({ who: unit.name, ...about, count: 1, days: since(cell.extendedDue ?? obligation.due) }))];
	});
	return stuck.toSorted((a, b) => b.days - a.days);
}
