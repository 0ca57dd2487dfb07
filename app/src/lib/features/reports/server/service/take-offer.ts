import { findReturnPlan } from '#lib/features/submissions/server/service/return-plan.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { viewRows } from '#lib/features/submissions/server/service/view-return.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { dueNow } from '../due-now.ts';

type Key = { readonly obligationId: string; readonly unitId: string };

/** Puts into a unit's report what was offered, with its figures of this moment. What is there already, or is not offered any more, is left as it is. */
export async function takeOffer(ctx: Context, key: Key, rowId: string): Promise<void> {
	const { rows } = await viewRows(ctx, key);
	const due = await readOnly(ctx, async (tx) => {
		const plan = await findReturnPlan(tx, key);
		if (!plan) throw new Problem('submission.not-found');
		return dueNow(ctx, tx, { ...key, planId: plan.planId });
	});
	const offered = due.find((one) => one.kindOf === 'offered' && one.rowId === rowId);
	if (!offered || rows.some(({ id }) => id === rowId)) return;
	const { kind, position, cells } = offered;
	await saveSheet(ctx, key, {
		arrangements: [
			{ kind, rowId, position, cells },
			{ kind: 'restore', rowId }
		],
		edits: []
	});
}
