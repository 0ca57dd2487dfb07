import { isSent, type PlainDate } from '@kheo/core';
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
	/** How many units it is about. */
	readonly nextCount: number;
};
export type NextAction = 'review' | 'remind' | 'mending' | 'consolidate' | 'signing' | 'wait' | 'none';

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
			...(settled.includes(id) ? { next: 'signing' as const, nextCount: 0 } : nextAction(cells))
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

/** What the Office does about it now, and for how many units. */
function nextAction(cells: readonly MatrixCell[]): Pick<BoardLine, 'next' | 'nextCount'> {
	const countOf = (...names: readonly MatrixCell['state']['name'][]) => cells.filter(({ state }) => names.includes(state.name)).length;
	const [unseen, owing, mending] = [countOf('submitted'), countOf('overdue', 'due-soon'), countOf('needs-more')];
	if (unseen > 0) return { next: 'review', nextCount: unseen };
	if (owing > 0) return { next: 'remind', nextCount: owing };
	if (mending > 0) return { next: 'mending', nextCount: mending };
	if (cells.length > 0 && countOf('accepted', 'nil') === cells.length) return { next: 'consolidate', nextCount: cells.length };
	return { next: countOf('not-due') > 0 ? 'wait' : 'none', nextCount: 0 };
}
