import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Edit, Saved } from '../../sheet/sheet.ts';
import { judgeEdits, type StandingRow } from '../judge-edits.ts';
import { addCells, holdRow, saveAsTyped, writeCells } from '../row-queries.ts';
import { whyNotSaved } from '../why-not-saved.ts';

/**
 * Saves words cell by cell, each on the version it was based on; words of another person that came between are returned, never
 * written over. One transaction a row, one round trip where nobody else was; durable when it returns. Saving the same words again changes nothing.
 */
export async function saveCells(ctx: Context, edits: readonly Edit[]): Promise<Saved> {
	const saved: Saved[] = [];
	for (const [rowId, ofRow] of Map.groupBy(edits, (edit) => edit.rowId)) saved.push(await saveRow(ctx, rowId, ofRow));
	return { applied: saved.flatMap(({ applied }) => applied), conflicts: saved.flatMap(({ conflicts }) => conflicts) };
}

async function saveRow(ctx: Context, rowId: string, edits: readonly Edit[]): Promise<Saved> {
	if (!(await saveAsTyped(ctx, rowId, edits))) return saveOneByOne(ctx, rowId, edits);
	return { applied: edits.map(({ column, baseVersion }) => ({ rowId, column, n: baseVersion + 1 })), conflicts: [] };
}

/** Somebody else was here, some words stand already, or the save is refused: the row is held and each edit judged by itself. */
function saveOneByOne(ctx: Context, rowId: string, edits: readonly Edit[]): Promise<Saved> {
	return inTransaction(ctx, 'submission.row-saved', async (tx) => {
		const row = await holdRow(tx, ctx, rowId);
		if (!row) throw await whyNotSaved(tx, rowId);
		const { unknown, toWrite, applied, conflicts } = judgeEdits(edits, row);
		if (unknown.length > 0) throw new Problem('submission.cell-unknown');
		if (toWrite.length === 0) leaveAsItWas(tx);
		else await writeHeld(tx, ctx, rowId, row, toWrite);
		return { applied, conflicts };
	});
}

async function writeHeld(tx: Tx, ctx: Context, rowId: string, row: StandingRow, edits: readonly Edit[]): Promise<void> {
	const missing = edits.map(({ column }) => column).filter((column) => !(column in row.cells));
	if (missing.length > 0) await addCells(tx, rowId, missing);
	if (!(await writeCells(tx, ctx, rowId, edits))) throw new Error('a row moved while it was held');
}
