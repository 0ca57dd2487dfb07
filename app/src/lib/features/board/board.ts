import type { PlainDate } from '@kheo/core';
import type { Settled } from '#lib/features/issuing/settled.ts';
import type { ColumnCount, TrackedObligation } from '#lib/features/tracking/matrix.ts';
import type { Progress } from '#lib/features/tracking/view.ts';

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
	/** Under which numbers it went out. */
	readonly issued: readonly string[];
};
export type NextAction = 'review' | 'remind' | 'mending' | 'consolidate' | 'signing' | 'issued' | 'wait' | 'none';

export function boardLines({ plan, matrix, settled }: Progress): BoardLine[] {
	const countOf = new Map(matrix.counts.map((count) => [count.obligationId, count]));
	return matrix.obligations.flatMap(({ id, kind, task, due, time, hasForm }) => {
		const count = countOf.get(id);
		if (!count) return [];
		const { asked, sent, atOnce, tally } = count;
		return {
			planId: plan.id,
			plan: plan.title,
			obligationId: id,
			gatheredAt: gatheredAt(plan.consolidations, { id, kind, hasForm }),
			task,
			due,
			time,
			complete: { part: sent, of: asked },
			punctual: { part: sent - (tally.late ?? 0), of: sent },
			sound: { part: atOnce, of: tally.accepted ?? 0 },
			...(settled[id] ? afterPutUp(settled[id]) : nextAction(count)),
			issued: settled[id]?.issued.map(({ number }) => number) ?? []
		};
	});
}

function afterPutUp({ waits }: Settled): Pick<BoardLine, 'next' | 'nextCount'> {
	return { next: waits ? 'signing' : 'issued', nextCount: 0 };
}

/** What is filled in on a form comes together in its register, a report without one on the page of results. */
function gatheredAt(
	consolidations: Progress['plan']['consolidations'],
	{ id, kind, hasForm }: Pick<TrackedObligation, 'id' | 'kind' | 'hasForm'>
): string | null {
	const register = hasForm ? consolidations.find(({ of }) => of === kind) : undefined;
	if (register) return `obligations/${register.id}/consolidation`;
	return kind === 'report' && !hasForm ? `obligations/${id}/results` : null;
}

/** What the Office does about it now, and for how many units. */
function nextAction({ asked, tally }: ColumnCount): Pick<BoardLine, 'next' | 'nextCount'> {
	const countOf = (...names: readonly (keyof ColumnCount['tally'])[]) => names.reduce((sum, name) => sum + (tally[name] ?? 0), 0);
	const [unseen, owing, mending] = [countOf('submitted'), countOf('overdue', 'due-soon'), countOf('needs-more')];
	if (unseen > 0) return { next: 'review', nextCount: unseen };
	if (owing > 0) return { next: 'remind', nextCount: owing };
	if (mending > 0) return { next: 'mending', nextCount: mending };
	if (asked > 0 && countOf('accepted', 'nil') === asked) return { next: 'consolidate', nextCount: asked };
	return { next: countOf('not-due') > 0 ? 'wait' : 'none', nextCount: 0 };
}
