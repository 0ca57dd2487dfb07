import { type Cells, cellsAcross, type Form } from '@kheo/core';
import { sql } from 'kysely';
import { actorName } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import type { StoredCell } from '#lib/server/database/tables/submissions.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { proposedColumns } from '../proposed-form.ts';
import type { ReturnKey } from './return-key.ts';
import { wordsByColumn } from './stored-row.ts';

type Stored = {
	readonly id: string;
	readonly rootId: string;
	readonly plan: string;
	readonly title: string | null;
	readonly columns: Form['columns'] | null;
	readonly cells: { readonly [column: string]: StoredCell };
};
/** A row of another plan's return of the unit, its words under the headings of this form. */
export type OtherRow = { readonly id: string; readonly rootId: string; readonly plan: string; readonly cells: Cells };

/** What the unit registered or reported in other plans and this return does not have yet; an activity that stands in several of them is offered once. */
export async function listOffered(tx: ReadTx, { obligationId, unitId }: ReturnKey, form: Form): Promise<OtherRow[]> {
	const { rows } = await sql<Stored>`
		select distinct on (coalesce(h.root_id, r.id)) r.id, coalesce(h.root_id, r.id) as "rootId", p.title as plan, f.title, f.columns, r.cells
		from obligations o join obligations other on other.kind = o.kind and other.plan_id <> o.plan_id and other.withdrawn_at is null
		join submissions s on s.obligation_id = other.id and s.unit_id = ${unitId}
		join submission_rows r on r.submission_id = s.id and r.removed_at is null
		join plans p on p.id = other.plan_id left join forms f on f.id = other.form_id left join shared_rows h on h.row_id = r.id
		where o.id = ${obligationId} and coalesce(r.cells->'part'->>'v', '') = ''
			and not exists (select from submissions own join submission_rows mine on mine.submission_id = own.id and mine.removed_at is null
				left join shared_rows m on m.row_id = mine.id
				where own.obligation_id = ${obligationId} and own.unit_id = ${unitId} and coalesce(m.root_id, mine.id) = coalesce(h.root_id, r.id))
		order by coalesce(h.root_id, r.id), r.created_at`.execute(tx);
	return rows.map((row) => asOther(row, form)).filter(({ cells }) => Object.keys(cells).length > 0);
}

export type StoredShare = { readonly row: string; readonly here: Cells; readonly taken: Cells; readonly there: OtherRow; readonly isGone: boolean };

/** The activities of this return that stand in other plans too. */
export async function listShared(tx: ReadTx, { obligationId, unitId }: ReturnKey, form: Form): Promise<StoredShare[]> {
	const { rows } = await sql<Stored & { row: string; here: Stored['cells']; taken: Cells; isGone: boolean }>`
		select h.row_id as row, mine.cells as here, h.taken, r.id, h.root_id as "rootId", p.title as plan, f.title, f.columns, r.cells, r.removed_at is not null as "isGone"
		from submissions s join submission_rows mine on mine.submission_id = s.id and mine.removed_at is null
		join shared_rows h on h.row_id = mine.id join submission_rows r on r.id = h.origin_id
		join submissions os on os.id = r.submission_id join obligations o on o.id = os.obligation_id join plans p on p.id = o.plan_id
		left join forms f on f.id = o.form_id
		where s.obligation_id = ${obligationId} and s.unit_id = ${unitId} order by mine.position, mine.id`.execute(tx);
	return rows.map(({ row, here, taken, isGone, ...there }) => ({ row, here: wordsByColumn(here), taken, there: asOther(there, form), isGone }));
}

function asOther({ id, rootId, plan, title, columns, cells }: Stored, form: Form): OtherRow {
	return { id, rootId, plan, cells: cellsAcross({ title: title ?? '', columns: columns ?? proposedColumns }, form, wordsByColumn(cells)) };
}

/** The link of a taken row; one that was put away and comes again is linked anew. */
export async function saveShare(tx: Tx, rowId: string, submissionId: string, { id, rootId, cells }: OtherRow): Promise<void> {
	const { now, actor } = contextOf(tx);
	const taken = { origin_id: id, taken: jsonOf(cells), taken_at: now, taken_by: actorName(actor) };
	await tx
		.insertInto('shared_rows')
		.values({ row_id: rowId, submission_id: submissionId, root_id: rootId, ...taken })
		.onConflict((conflict) => conflict.columns(['agency_id', 'row_id']).doUpdateSet(taken))
		.execute();
}
