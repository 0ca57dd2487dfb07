import { type Form, isBlankPart, namelessRows, saysSomething } from '@kheo/core';
import type { Tx } from '#lib/server/database/schema.ts';
import type { FrozenRow } from '#lib/server/database/tables/submissions.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { rowsWithEarlierDays } from '../earlier-view.ts';
import { listEarlierDays, settleEarlierDays } from './earlier-queries.ts';
import { headOf, wordsByColumn } from './stored-row.ts';
import { type LockedSubmission, listRows } from './submission-queries.ts';

export type Sent = { readonly rows: readonly FrozenRow[]; readonly nilReason: string | null };

/** What a unit itself hands in is complete: each of its rows has a name, and it has looked at last year's days. */
export async function refuseUnready(
	tx: Tx,
	submission: Pick<LockedSubmission, 'id' | 'obligationId'>,
	{ daysSeen }: { readonly daysSeen: boolean }
): Promise<void> {
	await refuseNameless(tx, submission);
	if (!daysSeen) await refuseEarlierDays(tx, submission.id);
}

/** A row of a register that does not say what it is would be printed with an empty name. */
async function refuseNameless(tx: Tx, { id, obligationId }: Pick<LockedSubmission, 'id' | 'obligationId'>): Promise<void> {
	const form = await findAskedForm(tx, obligationId);
	if (!form) return;
	const rows = (await listRows(tx, id)).map(({ cells }) => ({ cells: wordsByColumn(cells) }));
	if (namelessRows(rows, form).length > 0) throw new Problem('submission.nameless-rows');
}

/** The form that the plan prints for what units register; undefined where it prints none, and for reports. */
function findAskedForm(tx: Tx, obligationId: string): Promise<Form | undefined> {
	return tx
		.selectFrom('obligations as o')
		.innerJoin('forms as f', 'f.id', 'o.form_id')
		.where('o.id', '=', obligationId)
		.where('o.kind', '=', 'registration')
		.select(['f.title', 'f.columns'])
		.executeTakeFirst();
}

/** Rows that still say last year's day were not looked at. */
async function refuseEarlierDays(tx: Tx, submissionId: string): Promise<void> {
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
