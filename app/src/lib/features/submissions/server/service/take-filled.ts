import type { FilledCell, ReturnRow } from '@kheo/core';
import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { cellName, type FilledAnswers } from '../../filled-view.ts';
import { headOfPrinted } from '../../head-of-printed.ts';
import { cellWords, headColumn, versionOf } from '../../sheet/sheet.ts';
import { assertMayFile } from '../access.ts';
import { editableReturn } from '../editable-return.ts';
import { type Compared, filledChanges } from '../filled-changes.ts';
import { insertRows } from '../insert-rows.ts';
import { readReturnFile, type ReadReturnFile } from '../read-return-file.ts';
import type { ReturnKey } from '../return-key.ts';
import type { RowNow } from '../submission-queries.ts';
import { addCells } from '../row-queries.ts';
import { peopleColumns, rowForLog } from './people-in-rows.ts';

export type FilledTaken = { readonly changed: number; readonly added: number; readonly gone: number };

type Written = { readonly row: RowNow; readonly cells: readonly FilledCell[] };

/**
 * Takes over what a person ticked of a filled file: words cell by cell, new rows after the others, rows away only where that was ticked. What
 * stood before is in the log. Refused where the return has moved since the changes were shown, or a cell that both sides changed is not settled.
 */
export async function takeFilled(ctx: Context, key: ReturnKey, sha256: string, answers: FilledAnswers, requestKey = ''): Promise<FilledTaken> {
	assertMayFile(ctx, key);
	const file = await readReturnFile(ctx, key, sha256);
	return inTransaction(ctx, 'submission.filled-taken', (tx) =>
		onceFor(tx, requestKey, async () => {
			const { id } = await editableReturn(tx, key);
			const compared = await filledChanges(tx, key, file);
			if (!compared) throw new Problem('submission.not-filled');
			if (compared.seen !== answers.seen) throw new Problem('submission.moved-on');
			const written = settle(compared, answers);
			const before = await writeChanges(tx, ctx, written);
			const added = await addRows(tx, id, sha256, compared, file, answers);
			const gone = compared.changes.gone.filter((row) => answers.gone.includes(row));
			await putAway(tx, ctx, id, gone);
			await audit(tx, { subject: { type: 'submission', id }, data: { ...key, sha256, added, gone, before } });
			return { changed: written.length, added, gone: gone.length };
		})
	);
}

/** The cells to write of the rows that were ticked; a cell that both changed goes the way it was settled. */
function settle({ changes, rows }: Compared, { changed, settled }: FilledAnswers): Written[] {
	const ticked = changes.changed.filter(({ row }) => changed.includes(row));
	const open = ticked.flatMap(({ row, cells }) => cells.filter(({ both, column }) => both && !settled[cellName(row, column)]));
	if (open.length > 0) throw new Problem('submission.filled-unsettled');
	return ticked.flatMap(({ row, cells }) => {
		const now = rows.find(({ id }) => id === row);
		const taken = cells.filter(({ both, column }) => !both || settled[cellName(row, column)] === 'file');
		return now && taken.length > 0 ? [{ row: now, cells: taken }] : [];
	});
}

/** Writes the words on the versions that stand there, the rows being held, and says for the log what they were. */
async function writeChanges(tx: Tx, { now }: Context, written: readonly Written[]) {
	for (const { row, cells } of written) {
		const missing = cells.map(({ column }) => column).filter((column) => !(column in row.cells));
		if (missing.length > 0) await addCells(tx, row.id, missing);
	}
	const rows = written.map(({ row, cells }) => ({
		id: row.id,
		cells: Object.fromEntries(cells.map(({ column, file }) => [column, { v: cellWords(file), n: versionOf({ cells: { ...row.cells } }, column) + 1 }]))
	}));
	await sql`update submission_rows r set cells = r.cells || n.cells, updated_at = ${now},
		state = case when r.state = 'accepted' then 'open' else r.state end
		from jsonb_to_recordset(${jsonOf(rows)}::jsonb) as n(id uuid, cells jsonb) where r.id = n.id`.execute(tx);
	const people = await peopleColumns(
		tx,
		rows.map(({ id }) => id)
	);
	return written.map(({ row: { id }, cells }) => ({
		row: id,
		cells: rowForLog(id, Object.fromEntries(cells.map(({ column, now }) => [column, now])), people.get(id))
	}));
}

/** New rows, and rows taken away here that the person wants back as the file has them. */
async function addRows(tx: Tx, id: string, sha256: string, { changes, rows }: Compared, { heads }: ReadReturnFile, answers: FilledAnswers): Promise<number> {
	const back = changes.takenAway.filter(({ row }) => answers.takenAway.includes(row));
	const fresh: Pick<ReturnRow, 'cells' | 'head'>[] = [...changes.added.filter((_, index) => answers.added.includes(index)), ...back];
	const last = rows.at(-1)?.position ?? 0;
	const added = fresh.map(({ cells, head }, index) => {
		const label = headOfPrinted(head, heads);
		const quote = Object.values(cells)[0] ?? '';
		return {
			id: newId(),
			position: last + (index + 1) * 1024,
			cells: label === null ? cells : { ...cells, [headColumn]: label },
			source: { sha256, block: 0, quote }
		};
	});
	if (added.length > 0) await insertRows(tx, id, added);
	return added.length;
}

async function putAway(tx: Tx, { now }: Context, submissionId: string, rows: readonly string[]): Promise<void> {
	if (rows.length === 0) return;
	const open = tx.updateTable('submission_rows').set({ removed_at: now, updated_at: now }).where('submission_id', '=', submissionId);
	await open.where('id', 'in', rows).where('removed_at', 'is', null).execute();
}
