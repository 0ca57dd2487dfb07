import type { Cells } from '@kheo/core';
import { sql } from 'kysely';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { EarlierRow, RowSource } from '#lib/server/database/tables/submissions.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { ROWS_MAX } from '../limits.ts';
import { cellWords } from '../sheet/sheet.ts';
import { typedKeys } from './typed-keys.ts';

export type NewRow = {
	readonly id: string;
	readonly position: number;
	readonly cells: Cells;
	readonly source: RowSource | null;
	readonly earlier?: EarlierRow;
};

/** Adds rows; one whose id is known stays as it is, and one of another return is refused. Words in columns the form lacks are refused, and more rows than a return may have. */
export async function insertRows(tx: Tx, submissionId: string, rows: readonly NewRow[]): Promise<void> {
	const { now } = contextOf(tx);
	const { typed: keys, known } = await typedKeys(tx, submissionId);
	if (rows.some(({ cells }) => Object.keys(cells).some((column) => !known.has(column)))) throw new Problem('submission.cell-unknown');
	await sql`insert into submission_rows (id, submission_id, position, cells, source, earlier, created_at, updated_at)
		select n.id, ${submissionId}::uuid, n.position, n.cells, nullif(n.source, 'null'::jsonb), n.earlier, ${now}, ${now}
		from jsonb_to_recordset(${jsonOf(rows.map((row) => ({ ...row, cells: firstVersions(keys, row.cells) })))}::jsonb)
			as n(id uuid, position float8, cells jsonb, source jsonb, earlier jsonb)
		on conflict do nothing`.execute(tx);
	const ids = rows.map(({ id }) => id);
	const { count, elsewhere } = await tx
		.selectFrom('submission_rows')
		.select(({ fn }) => [
			fn.countAll<number>().filterWhere('submission_id', '=', submissionId).filterWhere('removed_at', 'is', null).as('count'),
			fn.countAll<number>().filterWhere('submission_id', '<>', submissionId).as('elsewhere')
		])
		.where((where) => where.or([where('submission_id', '=', submissionId), where('id', '=', where.fn.any(where.val(ids)))]))
		.executeTakeFirstOrThrow();
	if (elsewhere > 0) throw new Problem('submission.row-not-found');
	if (count > ROWS_MAX) throw new Problem('submission.too-many-rows');
}

/** A row holds a cell of each column from the start, so that it says by itself what may be typed in it. */
function firstVersions(keys: ReadonlySet<string>, cells: Cells): Record<string, { v: string; n: number }> {
	return Object.fromEntries([...keys].map((column) => [column, firstVersion(cells[column] ?? '')]));
}

function firstVersion(words: string): { v: string; n: number } {
	return { v: cellWords(words), n: words === '' ? 0 : 1 };
}
