import type { PlainDate } from '@kheo/core';
import type { FactObligation } from '#lib/features/documents/schema.ts';
import { type ExpressionBuilder, type OnConflictDatabase, type OnConflictTables, sql } from 'kysely';
import type { DB, Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';

/** An obligation with the ids it has as a row. */
export type NewObligation = {
	readonly id: string;
	readonly position: number;
	readonly fact: FactObligation;
	readonly due: PlainDate | null;
	readonly formId: string | null;
	readonly foldsInto: string | null;
};

/** All in one statement, so that one may fold into another that comes later; one that is there already is brought up to date. */
export async function putObligations(tx: Tx, planId: string, obligations: readonly NewObligation[]): Promise<void> {
	if (obligations.length === 0) return;
	await tx
		.insertInto('obligations')
		.values(obligations.map((obligation) => rowOf(planId, obligation)))
		.onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet(asGiven))
		.execute();
	const assignments = obligations.flatMap(({ id, fact }) => fact.unitIds.map((unitId) => ({ obligation_id: id, unit_id: unitId })));
	if (assignments.length === 0) return;
	await tx
		.insertInto('assignments')
		.values(assignments)
		.onConflict((conflict) => conflict.columns(['agency_id', 'obligation_id', 'unit_id']).doUpdateSet({ withdrawn_at: null }))
		.execute();
}

/** What a plan no longer asks, of anybody or of one unit, is withdrawn; all that was handed in for it stays, and so does what a leader's hand gave out. */
export async function withdrawOthers(tx: Tx, planId: string, obligations: readonly NewObligation[], at: Date): Promise<void> {
	const asked = obligations.flatMap(({ id, fact }) => fact.unitIds.map((unitId) => `${id} ${unitId}`));
	await sql`update obligations set withdrawn_at = ${at} where plan_id = ${planId} and withdrawn_at is null and directive_id is null
		and not id = any(${obligations.map(({ id }) => id)}::uuid[])`.execute(tx);
	await sql`update assignments a set withdrawn_at = ${at} from obligations o where o.id = a.obligation_id and o.plan_id = ${planId}
		and o.directive_id is null and a.withdrawn_at is null and not a.obligation_id || ' ' || a.unit_id = any(${asked})`.execute(tx);
}

/** A row that is there takes all that a later version says of it. */
function asGiven(eb: ExpressionBuilder<OnConflictDatabase<DB, 'obligations'>, OnConflictTables<'obligations'>>) {
	return Object.fromEntries(given.map((column) => [column, eb.ref(`excluded.${column}`)]));
}

const given = [
	'position',
	'kind',
	'task',
	'role',
	'units_printed',
	'product',
	'recipient',
	'recipient_inferred',
	'form_id',
	'folds_into',
	'deadline',
	'due',
	'source'
] as const;

function rowOf(planId: string, { id, position, fact, due, formId, foldsInto }: NewObligation) {
	const { kind, task, role, units, product, recipient, recipientInferred, deadline, source } = fact;
	return {
		id,
		plan_id: planId,
		position,
		kind,
		task,
		role,
		units_printed: jsonOf(units),
		product,
		recipient,
		recipient_inferred: recipientInferred,
		form_id: formId,
		folds_into: foldsInto,
		deadline: deadline && jsonOf(deadline),
		due,
		source: source && jsonOf(source)
	};
}
