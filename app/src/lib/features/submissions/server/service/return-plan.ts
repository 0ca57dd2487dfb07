import type { ReadTx } from '#lib/server/database/schema.ts';
import type { ReturnKey } from '../return-key.ts';

/** The plan for which a unit owes this; undefined for a unit that does not owe it. */
export async function findReturnPlan(tx: ReadTx, { obligationId, unitId }: ReturnKey) {
	return tx
		.selectFrom('assignments as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.innerJoin('plans as p', 'p.id', 'o.plan_id')
		.select(['p.id as planId', 'p.year', 'o.kind'])
		.where('a.obligation_id', '=', obligationId)
		.where('a.unit_id', '=', unitId)
		.executeTakeFirst();
}
