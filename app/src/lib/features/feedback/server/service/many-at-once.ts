import type { Context } from '#lib/server/context.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Many } from '../../schema.ts';
import { pressMany } from '../press-many.ts';
import { type FeedbackRow, findFeedback } from '../queries.ts';
import { changeBy } from '../take-step.ts';
import { routeTo } from './route-feedback.ts';
import { asSpam, putWith, sortInto } from './sort-feedback.ts';

/** Says what they are and sends them to one unit, or one of both. Khiếu nại and tố cáo are sorted one by one: they leave for good. */
export async function dealWithMany(ctx: Context, { chosen, kind, lead, reason }: Many, key = ''): Promise<string> {
	if (kind === null && lead === null) throw new Problem('feedback.deal-missing');
	return pressMany(ctx, 'deal', chosen, key, async (tx, rows) => {
		for (const row of rows) {
			if (kind !== null) await changeBy(tx, ctx, 'sort', row, () => sortInto(tx, row, kind, reason));
			const sorted = kind === null ? row : await findFeedback(tx, row.id);
			if (lead !== null && sorted) await changeBy(tx, ctx, 'route', sorted, () => routeTo(tx, ctx, sorted, { lead, support: [], reason }));
		}
		return { kind, lead, reason };
	});
}

/** One answer for all: with that one of them which has others already, else the one that is due first. */
export async function groupMany(ctx: Context, { chosen }: Pick<Many, 'chosen'>, key = ''): Promise<string> {
	if (chosen.length === 1) throw new Problem('feedback.two-missing');
	return pressMany(ctx, 'group', chosen, key, async (tx, rows) => {
		const ids = rows.map(({ id }) => id);
		const heads = new Set((await tx.selectFrom('feedback').select('same_as').where('same_as', 'in', ids).execute()).map(({ same_as: head }) => head));
		if (heads.size > 1) throw new Problem('feedback.two-heads');
		const open = rows.filter(({ same_as: head }) => head === null);
		const head = open.find(({ id }) => heads.has(id)) ?? open.toSorted(byDue)[0];
		if (!head) throw new Problem('feedback.not-now');
		for (const { id } of rows) if (id !== head.id) await putWith(tx, ctx, id, head.id);
		await changeBy(tx, ctx, 'group', head, async () => ({ set: {} }));
		return { head: head.id };
	});
}

function byDue(a: FeedbackRow, b: FeedbackRow): number {
	return a.due === b.due ? a.id.localeCompare(b.id) : a.due < b.due ? -1 : 1;
}

/** Marks them as spam; they stay, and can be taken back. */
export async function markSpam(ctx: Context, { chosen, reason }: Pick<Many, 'chosen' | 'reason'>, key = ''): Promise<string> {
	if (reason === '') throw new Problem('feedback.spam-reason');
	return pressMany(ctx, 'spam', chosen, key, async (tx, rows) => {
		for (const row of rows) await asSpam(tx, ctx, row, reason);
		return { reason };
	});
}
