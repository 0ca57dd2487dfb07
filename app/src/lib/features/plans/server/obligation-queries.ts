import type { PlainDate } from '@kheo/core';
import type { FactObligation } from '#lib/features/documents/schema.ts';
import type { Tx } from '#lib/server/database/schema.ts';
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

/** All in one statement, so that one may fold into another that comes later. */
export async function insertObligations(tx: Tx, planId: string, obligations: readonly NewObligation[]): Promise<void> {
	if (obligations.length === 0) return;
	await tx
		.insertInto('obligations')
		.values(obligations.map((obligation) => rowOf(planId, obligation)))
		.execute();
	const assignments = obligations.flatMap(({ id, fact }) => fact.unitIds.map((unitId) => ({ obligation_id: id, unit_id: unitId })));
	if (assignments.length > 0) await tx.insertInto('assignments').values(assignments).execute();
}

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
