import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { autosave, type Autosave, autosaveAudited } from '#lib/server/database/autosave.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { Edit } from '../sheet/sheet.ts';
import { reportColumns } from '../proposed-form.ts';
import { mayWrite, mayWriteSql, writesAs } from './access.ts';
import type { StandingRow } from './judge-edits.ts';

/**
 * Writes the edits, all or none, in a use case of one round trip. False when one of them is not based on the version that stands there,
 * says the words that stand there, or has no cell in the row, or when the row may not be written. A removed row comes back.
 */
export function saveAsTyped(ctx: Context, rowId: string, edits: readonly Edit[]): Promise<boolean> {
	return autosave(ctx, 'submission.row-saved', saving(ctx, rowId, edits));
}

/** As `saveAsTyped`, for a row that is held. */
export function writeCells(tx: Tx, ctx: Context, rowId: string, edits: readonly Edit[]): Promise<boolean> {
	return autosaveAudited(tx, saving(ctx, rowId, edits));
}

/** The row as it stands, kept from others until the transaction ends; undefined when the actor may not write in it now. */
export async function holdRow(tx: Tx, ctx: Context, rowId: string): Promise<StandingRow | undefined> {
	const { rows } = await sql<StandingRow>`select r.cells, coalesce(f.columns, ${jsonOf(reportColumns)}::jsonb) as columns
		from submission_rows r join submissions s on s.id = r.submission_id
		join obligations o on o.id = s.obligation_id left join forms f on f.id = o.form_id
		where r.id = ${rowId} and s.status in ('draft', 'needs-more') and s.put_up_at is null and ${mayWrite(ctx)} for update of r for share of s`.execute(tx);
	return rows[0];
}

/** Gives a row the cells of columns that its form has gained since it was added. */
export async function addCells(tx: Tx, rowId: string, columns: readonly string[]): Promise<void> {
	const empty = Object.fromEntries(columns.map((column) => [column, { v: '', n: 0 }]));
	await sql`update submission_rows set cells = ${jsonOf(empty)}::jsonb || cells where id = ${rowId}`.execute(tx);
}

/** `$1` row, `$2` cells to write, `$3` the versions they are based on, `$4` the words that must not stand there already. */
const savingText = `held as materialized (
		select r.cells from submission_rows r join submissions s on s.id = r.submission_id
		where r.id = $1::uuid and s.status in ('draft', 'needs-more') and s.put_up_at is null and ${mayWriteSql('$5', '$6', '$7')} for share of s
	), changed as (
		update submission_rows r set cells = r.cells || $2::jsonb, removed_at = null, updated_at = $7::timestamptz,
			state = case when r.state = 'accepted' then 'open' else r.state end
		from held where r.id = $1::uuid and r.cells @> $3::jsonb and not r.cells @> any($4::jsonb[])
		returning held.cells as before, $2::jsonb as after
	)`;

function saving(ctx: Context, rowId: string, edits: readonly Edit[]): Autosave {
	const { kind, id } = writesAs(ctx);
	const written = cellsOf(edits, ({ baseVersion, value }) => ({ v: value, n: baseVersion + 1 }));
	const base = cellsOf(edits, ({ baseVersion }) => ({ n: baseVersion }));
	const said = edits.map((edit) => cellsOf([edit], ({ value }) => ({ v: value })));
	return { subject: { type: 'submission-row', id: rowId }, text: savingText, values: [rowId, written, base, said, kind, id, ctx.now.toISOString()] };
}

function cellsOf(edits: readonly Edit[], cell: (edit: Edit) => object): string {
	return jsonOf(Object.fromEntries(edits.map((edit) => [edit.column, cell(edit)])));
}
