import type { Cells } from '@kheo/core';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { RowSource, StoredCell } from '#lib/server/database/tables/submissions.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { insertRows, type NewRow } from './insert-rows.ts';
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
	const { present, added, changed } = await settleRows(
		tx,
		submissionId,
		came.map((row, at) => ({ ...row, position: (at + 1) * 1024 }))
	);
	const ids = new Set(came.map(({ id }) => id));
	const removed = present.filter(({ id, removedAt, source }) => removedAt === null && !ids.has(id) && (clean || source?.from !== undefined));
	for (const { id } of removed)
		await tx
			.updateTable('submission_rows')
			.set({ removed_at: contextOf(tx).now })
			.where('id', '=', id)
			.execute();
	return { added, changed, removed: removed.length };
}

/** Adds rows and rewrites those that say something else; a row that was put away and comes again is the same row. */
export async function settleRows(
	tx: Tx,
	submissionId: string,
	came: readonly NewRow[]
): Promise<{ readonly present: readonly Present[]; readonly added: number; readonly changed: number }> {
	const present = await allRows(tx, submissionId);
	const byId = new Map(present.map((row) => [row.id, row]));
	const added = came.filter(({ id }) => !byId.has(id));
	await insertRows(tx, submissionId, added);
	const changed = came.flatMap((row) => {
		const before = byId.get(row.id);
		return before && differs(before, row) ? [{ row, before }] : [];
	});
	for (const { row, before } of changed) await rewrite(tx, before, row);
	return { present, added: added.length, changed: changed.length };
}

/** Puts new words into some cells of one row; the others stay. */
export async function settleRow(tx: Tx, id: string, cells: Cells): Promise<void> {
	const row = await tx
		.selectFrom('submission_rows')
		.select(['id', 'cells', 'source', 'removed_at as removedAt'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	const kept = Object.fromEntries(Object.entries(row.cells).map(([column, { v }]) => [column, v]));
	await rewrite(tx, row, { id, cells: { ...kept, ...cells }, source: row.source });
}

function allRows(tx: Tx, submissionId: string): Promise<Present[]> {
	return tx.selectFrom('submission_rows').select(['id', 'cells', 'source', 'removed_at as removedAt']).where('submission_id', '=', submissionId).execute();
}

function differs(present: Present, { cells }: Pick<NewRow, 'cells'>): boolean {
	return (
		present.removedAt !== null || Object.entries({ ...blank(present.cells), ...cells }).some(([column, words]) => (present.cells[column]?.v ?? '') !== words)
	);
}

function blank(cells: Present['cells']): Cells {
	return Object.fromEntries(Object.keys(cells).map((column) => [column, '']));
}

async function rewrite(tx: Tx, { cells: before }: Present, { id, cells, source }: Pick<NewRow, 'id' | 'cells' | 'source'>): Promise<void> {
	const next = Object.fromEntries(
		Object.entries({ ...blank(before), ...cells }).map(([column, words]): [string, StoredCell] => {
			const cell = before[column] ?? { v: '', n: 0 };
			return [column, cell.v === words ? cell : { v: words, n: cell.n + 1 }];
		})
	);
	await tx
		.updateTable('submission_rows')
		.set({
			cells: jsonOf(next),
			source: source && jsonOf(source),
			state: 'open',
			return_reason: null,
			removed_at: null,
			updated_at: contextOf(tx).now
		})
		.where('id', '=', id)
		.execute();
}
