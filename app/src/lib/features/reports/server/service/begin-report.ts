import { findReturnPlan } from '#lib/features/submissions/server/service/return-plan.ts';
import { arrangeRows } from '#lib/features/submissions/server/service/arrange-rows.ts';
import { registeredRows } from '#lib/features/submissions/server/service/registered-rows.ts';
import { viewRows } from '#lib/features/submissions/server/service/view-return.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { dueRows } from '../due-rows.ts';

type Key = { readonly obligationId: string; readonly unitId: string };

/**
 * Puts into a unit's result report a row for each activity of its own that was registered and accepted, and one for each part in words. Pressed again, it adds
 * what was accepted since and brings back what was put away; rows that stand are left as they are.
 */
export async function beginReport(ctx: Context, key: Key): Promise<void> {
	const { rows } = await viewRows(ctx, key);
	const due = await readOnly(ctx, async (tx) => {
		const plan = await findReturnPlan(tx, key);
		if (!plan) throw new Problem('submission.not-found');
		return dueRows(key, await registeredRows(tx, { planId: plan.planId, unitId: key.unitId }));
	});
	const present = new Set(rows.map(({ id }) => id));
	const absent = due.filter(({ rowId }) => !present.has(rowId));
	if (absent.length === 0) return;
	const added = absent.map(({ of: _of, ...row }) => row);
	await arrangeRows(ctx, key, [...added, ...added.map(({ rowId }) => ({ kind: 'restore' as const, rowId }))]);
}
