import type { Cells } from '@kheo/core';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { RowSource, StoredCell } from '#lib/server/database/tables/submissions.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { insertRows } from './insert-rows.ts';
import type { LevelRow } from './level-rows.ts';

export type Settled = { readonly added: number; readonly changed: number; readonly removed: number };
type Present = {
	readonly id: string;
	readonly cells: { readonly [column: string]: StoredCell };
	readonly source: RowSource | null;
	readonly removedAt: Date | null;
};

/**
 * Makes the rows that a lower agency sent up what it says now. What says the same stays as it is, accepted where it was; only what differs is open again.
 * `clean`: rows that did not come from below go too.
 */
export async function settleLevelRows(tx: Tx, submissionId: string, came: readonly LevelRow[], clean: boolean): Promise<Settled> {
	const present = new Map((await allRows(tx, submissionId)).map((row) => [row.id, row]));
	const added = came.filter(({ id }) => !present.has(id));
	const changed = came.filter((row) => differs(present.get(row.id), row));
	const ids = new Set(came.map(({ id }) => id));
	const removed = [...present.values()].filter(({ id, removedAt, source }) => removedAt === null && !ids.has(id) && (clean || source?.from !== undefined));
	await insertRows(
		tx,
		submissionId,
		added.map((row) => ({ ...row, position: (came.indexOf(row) + 1) * 1024 }))
	);
	for (const row of changed) await rewrite(tx, present.get(row.id), row);
	for (const { id } of removed)
		await tx
			.updateTable('submission_rows')
			.set({ removed_at: contextOf(tx).now })
			.where('id', '=', id)
			.execute();
	return { added: added.length, changed: changed.length, removed: removed.length };
}

/** Those put away before are known too: a row that comes again is the same row. */
function allRows(tx: Tx, submissionId: string): Promise<Present[]> {
	return tx.selectFrom('submission_rows').select(['id', 'cells', 'source', 'removed_at as removedAt']).where('submission_id', '=', submissionId).execute();
}

function differs(present: Present | undefined, { cells }: LevelRow): boolean {
	if (!present) return false;
	return (
		present.removedAt !== null || Object.entries({ ...blank(present.cells), ...cells }).some(([column, words]) => (present.cells[column]?.v ?? '') !== words)
	);
}

function blank(cells: Present['cells']): Cells {
	return Object.fromEntries(Object.keys(cells).map((column) => [column, '']));
}

async function rewrite(tx: Tx, present: Present | undefined, { id, cells, source }: LevelRow): Promise<void> {
	const before = present?.cells ?? {};
	const next = Object.fromEntries(
		Object.entries({ ...blank(before), ...cells }).map(([column, words]): [string, StoredCell] => {
			const cell = before[column] ?? { v: '', n: 0 };
			return [column, cell.v === words ? cell : { v: words, n: cell.n + 1 }];
		})
	);
	await tx
		.updateTable('submission_rows')
		.set({ cells: jsonOf(next), source: jsonOf(source), state: 'open', return_reason: null, removed_at: null, updated_at: contextOf(tx).now })
		.where('id', '=', id)
		.execute();
}
