import { isBlankPart, saysSomething } from '@kheo/core';
import type { Tx } from '#lib/server/database/schema.ts';
import type { FrozenRow } from '#lib/server/database/tables/submissions.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { rowsWithEarlierDays } from '../earlier-view.ts';
import { listEarlierDays, settleEarlierDays } from './earlier-queries.ts';
import { headOf, wordsByColumn } from './stored-row.ts';
import { listRows } from './submission-queries.ts';

export type Sent = { readonly rows: readonly FrozenRow[]; readonly nilReason: string | null };

/** Rows that still say last year's day were not looked at. */
export async function refuseEarlierDays(tx: Tx, submissionId: string): Promise<void> {
	const bearing = rowsWithEarlierDays(await listEarlierDays(tx, submissionId), await listRows(tx, submissionId));
	if (bearing.length > 0) throw new Problem('submission.earlier-days');
}

/** The rows that say something, made ready to be sent; none is refused. */
export async function collectRows(tx: Tx, submissionId: string): Promise<FrozenRow[]> {
	const filled = await filledRows(tx, submissionId);
	const said = filled.filter(({ cells }) => !isBlankPart(cells));
	await settleEarlierDays(tx, submissionId);
	await settleRows(tx, submissionId, filled);
	return said;
}

/** Refuses a return in which nothing is said. */
export async function filledRows(tx: Tx, submissionId: string): Promise<FrozenRow[]> {
	const rows = (await listRows(tx, submissionId)).map(({ id, cells }) => ({ id, head: headOf(cells), cells: wordsByColumn(cells) }));
	const filled = rows.filter(({ cells }) => Object.keys(cells).length > 0);
	if (!filled.some(({ cells }) => !isBlankPart(cells) && saysSomething(cells))) throw new Problem('submission.empty');
	return filled;
}

/** Rows without words are put away; what the unit was asked to mend waits for the Office again. */
async function settleRows(tx: Tx, submissionId: string, filled: readonly FrozenRow[]): Promise<void> {
	const { now } = contextOf(tx);
	const rows = tx.updateTable('submission_rows').where('submission_id', '=', submissionId).where('removed_at', 'is', null);
	await rows
		.set({ removed_at: now })
		.where(
			'id',
			'not in',
			filled.map(({ id }) => id)
		)
		.execute();
	await rows.set({ state: 'open', return_reason: null }).where('state', '=', 'returned').execute();
}
