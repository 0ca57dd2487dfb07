import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { autosaveAudited } from '#lib/server/database/autosave.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { proposedColumns } from '../../proposed-form.ts';
import { type Edit, headColumn, type Saved } from '../../sheet/sheet.ts';
import { mayWrite } from '../access.ts';
import { whyNotSaved } from '../why-not-saved.ts';

/**
 * Saves words cell by cell, each on the version it was based on; words of another person that came between are returned, never
 * written over. One transaction a row, three round trips each; durable when it returns. Saving the same words again changes nothing.
 */
export async function saveCells(ctx: Context, edits: readonly Edit[]): Promise<Saved> {
	const saved: Saved[] = [];
	for (const [rowId, ofRow] of Map.groupBy(edits, (edit) => edit.rowId)) saved.push(await saveRow(ctx, rowId, ofRow));
	return { applied: saved.flatMap(({ applied }) => applied), conflicts: saved.flatMap(({ conflicts }) => conflicts) };
}

function saveRow(ctx: Context, rowId: string, edits: readonly Edit[]): Promise<Saved> {
	return inTransaction(ctx, 'submission.row-saved', async (tx) => {
		const answer = await writeRow(tx, ctx, rowId, edits);
		if (!answer) throw await whyNotSaved(tx, rowId);
		if (answer.known < edits.length) throw new Problem('submission.cell-unknown');
		return {
			applied: answer.applied.map((cell) => ({ rowId, ...cell })),
			conflicts: answer.conflicts.map((cell) => ({ rowId, ...cell }))
		};
	});
}

type RowAnswer = {
	readonly known: number;
	readonly applied: readonly { readonly column: string; readonly n: number }[];
	readonly conflicts: readonly { readonly column: string; readonly value: string; readonly n: number }[];
};

/**
 * One statement: the row is held, each edit judged against the words that stand there, the good ones written and audited.
 * Words equal to those that stand there count as saved. A row that somebody removed comes back with the words typed in it.
 */
function writeRow(tx: Tx, ctx: Context, rowId: string, edits: readonly Edit[]): Promise<RowAnswer | undefined> {
	return autosaveAudited<RowAnswer>(
		tx,
		{ type: 'submission-row', id: rowId },
		(part) => sql`
		with target as materialized (
			select r.id, r.cells, s.obligation_id from submission_rows r join submissions s on s.id = r.submission_id
			where r.id = ${rowId} and s.status in ('draft', 'needs-more') and ${mayWrite(ctx)} for update of r for share of s
		), form as materialized (
			select ${headColumn}::text as key union all
			select c->>'key' from target t join obligations o on o.id = t.obligation_id left join forms f on f.id = o.form_id
			cross join jsonb_array_elements(coalesce(f.columns, ${jsonOf(proposedColumns)}::jsonb)) c where c->>'type' <> 'ordinal'
		), judged as materialized (
			select e.col, e.value, coalesce(t.cells->e.col->>'v', '') as was, coalesce((t.cells->e.col->>'n')::int, 0) as n, e.base
			from target t cross join jsonb_to_recordset(${jsonOf(edits.map(compact))}::jsonb) as e(col text, base int, value text)
			join form on form.key = e.col
		), patch as materialized (
			select jsonb_object_agg(col, jsonb_build_object('v', value, 'n', n + 1)) as cells, jsonb_object_agg(col, was) as before,
				jsonb_object_agg(col, value) as after
			from judged where n = base and was <> value having count(*) > 0
		), changed as (
			update submission_rows r set cells = t.cells || p.cells, removed_at = null, updated_at = ${ctx.now},
				state = case when r.state = 'accepted' then 'open' else r.state end
			from target t cross join patch p where r.id = t.id returning p.before, p.after
		), audited as (${part('changed', sql`before`, sql`after`)})
		select (select count(*) from judged) as known,
			coalesce((select jsonb_agg(jsonb_build_object('column', col, 'n', case when was = value then n else n + 1 end))
				from judged where n = base or was = value), '[]') as applied,
			coalesce((select jsonb_agg(jsonb_build_object('column', col, 'value', was, 'n', n)) from judged where n <> base and was <> value), '[]') as conflicts
		from target`
	);
}

function compact({ column, baseVersion, value }: Edit): { col: string; base: number; value: string } {
	return { col: column, base: baseVersion, value };
}
