import { type Column, type Form, keyColumns } from '@kheo/core';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { StoredCell } from '#lib/server/database/tables/submissions.ts';

export type Scope = { readonly planId: string } | { readonly obligationId: string; readonly unitId: string };

/** A registered row that the Office accepted, in the words of its form. */
export type RowWords = {
	readonly id: string;
	readonly obligationId: string;
	readonly unitId: string;
	readonly unit: string;
	readonly unitOrder: number;
	readonly position: number;
	readonly name: string;
	readonly scheduled: string;
	readonly place: string;
};

type StoredRow = Omit<RowWords, 'name' | 'scheduled' | 'place'> & {
	readonly cells: Readonly<Record<string, StoredCell>>;
	readonly columns: readonly Column[] | null;
};

/** The accepted rows of the registrations of a plan or of one unit's return; `rowId` alone where one is asked for. */
export async function listAcceptedRows(tx: ReadTx, scope: Scope, rowId: string | null = null): Promise<RowWords[]> {
	const rows: StoredRow[] = await tx
		.selectFrom('submission_rows as r')
		.innerJoin('submissions as s', 's.id', 'r.submission_id')
		.innerJoin('obligations as o', 'o.id', 's.obligation_id')
		.innerJoin('units as u', 'u.id', 's.unit_id')
		.leftJoin('forms as f', 'f.id', 'o.form_id')
		.where('o.kind', '=', 'registration')
		.where('r.state', '=', 'accepted')
		.where('r.removed_at', 'is', null)
		.$if('planId' in scope, (query) => query.where('o.plan_id', '=', 'planId' in scope ? scope.planId : ''))
		.$if('unitId' in scope, (query) =>
			query.where('s.obligation_id', '=', 'unitId' in scope ? scope.obligationId : '').where('s.unit_id', '=', 'unitId' in scope ? scope.unitId : '')
		)
		.$if(rowId !== null, (query) => query.where('r.id', '=', rowId))
		.select(['r.id', 'o.id as obligationId', 'u.id as unitId', 'u.name as unit', 'u.position as unitOrder', 'r.position', 'r.cells', 'f.columns'])
		.orderBy('u.position')
		.orderBy('u.name')
		.orderBy('r.position')
		.execute();
	return rows.map(wordsOf);
}

function wordsOf({ cells, columns, ...row }: StoredRow): RowWords {
	const form: Form = { title: '', columns: columns ?? [] };
	const { name, date, scope } = keyColumns(form);
	const said = (column: Column | null): string => (column ? (cells[column.key]?.v ?? '').trim() : '');
	return { ...row, name: said(name), scheduled: said(date), place: said(scope) };
}

/** What was said of activities, with the unit's name. */
export function listSaid(tx: ReadTx, scope: Scope) {
	return tx
		.selectFrom('activities as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.innerJoin('units as u', 'u.id', 'a.unit_id')
		.$if('planId' in scope, (query) => query.where('o.plan_id', '=', 'planId' in scope ? scope.planId : ''))
		.$if('unitId' in scope, (query) =>
			query.where('a.obligation_id', '=', 'unitId' in scope ? scope.obligationId : '').where('a.unit_id', '=', 'unitId' in scope ? scope.unitId : '')
		)
		.select(['a.id', 'a.obligation_id as obligationId', 'u.id as unitId', 'u.name as unit', 'u.position as unitOrder', 'a.registered', 'a.name'])
		.select(['a.scheduled', 'a.place', 'a.state', 'a.responsible', 'a.participants', 'a.checklist', 'a.version'])
		.orderBy('a.created_at')
		.execute();
}

export type Said = Awaited<ReturnType<typeof listSaid>>[number];

export function listSteps(tx: ReadTx, activityIds: readonly string[]) {
	return tx
		.selectFrom('activity_steps')
		.where(sql<boolean>`activity_id = any(${activityIds}::uuid[])`)
		.select(['activity_id as activityId', 'state', 'on_day as on', 'reason', 'scheduled', 'said_by as by'])
		.orderBy('said_at')
		.execute();
}

/** An activity that something was said of, held until the transaction ends. */
export function lockSaid(tx: Tx, id: string) {
	return tx.selectFrom('activities').where('id', '=', id).selectAll().forUpdate().executeTakeFirst();
}

/** Whose page it is: the unit, and the plan's words. */
export function findOwed(tx: ReadTx, { obligationId, unitId }: { readonly obligationId: string; readonly unitId: string }) {
	return tx
		.selectFrom('assignments as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.innerJoin('units as u', 'u.id', 'a.unit_id')
		.where('a.obligation_id', '=', obligationId)
		.where('a.unit_id', '=', unitId)
		.where('o.kind', '=', 'registration')
		.select(['u.id as unitId', 'u.name as unit', 'p.title as plan', 'p.year', 'o.task'])
		.executeTakeFirst();
}

/** The year that a day without one is of. */
export async function yearOfPlan(tx: ReadTx, planId: string): Promise<number | null> {
	return (await tx.selectFrom('plans').where('id', '=', planId).select('year').executeTakeFirst())?.year ?? null;
}
