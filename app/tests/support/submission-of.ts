import { findSubmission, listRows } from '#lib/features/submissions/server/submission-queries.ts';
import { wordsByColumn } from '#lib/features/submissions/server/stored-row.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';

/** A unit's return as it stands: its state, how often it was sent, and the main words of each row. */
export function findSubmissionOf(ctx: Context, key: { readonly obligationId: string; readonly unitId: string }) {
	return readOnly(ctx, async (tx) => {
		const found = await findSubmission(tx, key);
		const rows = found ? await listRows(tx, found.id) : [];
		return { status: found?.status, version: found?.version, rows: rows.map(({ cells }) => wordsByColumn(cells)['c2']) };
	});
}
