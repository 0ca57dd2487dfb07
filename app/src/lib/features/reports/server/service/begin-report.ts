import { findReturnPlan } from '#lib/features/submissions/server/service/return-plan.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { viewRows } from '#lib/features/submissions/server/service/view-return.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { dueNow } from '../due-now.ts';
import { newsOf } from '../news-of.ts';

type Key = { readonly obligationId: string; readonly unitId: string };

/**
 * Puts into a unit's result report a row for each activity of its own that was registered and accepted, or came up and was done, with what was said of it
 * already, and one for each part in words. Pressed again, it adds what came since, brings back what was put away, and fills cells that are still empty; what
 * somebody typed is left as it is. What is only offered waits until it is taken.
 */
export async function beginReport(ctx: Context, key: Key): Promise<void> {
	const { rows } = await viewRows(ctx, key);
	const due = await readOnly(ctx, async (tx) => {
		const plan = await findReturnPlan(tx, key);
		if (!plan) throw new Problem('submission.not-found');
		return dueNow(ctx, tx, { ...key, planId: plan.planId });
	});
	const present = new Set(rows.map(({ id }) => id));
	const absent = due.filter(({ rowId, kindOf }) => kindOf !== 'offered' && !present.has(rowId));
	const added = absent.map(({ kind, rowId, position, cells }) => ({ kind, rowId, position, cells }));
	const edits = newsOf(rows, due).flatMap(({ rowId, column, value, now, n }) => (now === '' ? [{ rowId, column, baseVersion: n, value }] : []));
	if (added.length + edits.length === 0) return;
	await saveSheet(ctx, key, { arrangements: [...added, ...added.map(({ rowId }) => ({ kind: 'restore' as const, rowId }))], edits });
}
