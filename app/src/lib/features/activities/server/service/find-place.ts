import { registeredRows } from '#lib/features/submissions/server/service/registered-rows.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';

/** Does a unit carry this out in this plan: an accepted row of its own, or something nobody registered? */
export async function isActivityOf(
	tx: ReadTx,
	{ id, planId, unitId }: { readonly id: string; readonly planId: string; readonly unitId: string }
): Promise<boolean> {
	if ((await registeredRows(tx, { planId, unitId, rowId: id })).length > 0) return true;
	const said = await tx
		.selectFrom('activities as a')
		.innerJoin('obligations as o', 'o.id', 'a.obligation_id')
		.select('a.id')
		.where('a.id', '=', id)
		.where('a.unit_id', '=', unitId)
		.where('o.plan_id', '=', planId)
		.executeTakeFirst();
	return said !== undefined;
}
