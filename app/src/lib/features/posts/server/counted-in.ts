import { listUnits } from '#lib/features/agencies/server/service.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PostCounts } from '../schema.ts';

/** The columns of whose report on which plan a post counts in; both are of this agency. */
export async function countedIn(tx: ReadTx, { unitId = null, planId = null }: Partial<PostCounts>) {
	if (unitId !== null && !(await listUnits(tx)).some(({ id }) => id === unitId)) throw new Problem('unit.not-found');
	if (planId !== null && !(await tx.selectFrom('plans').select('id').where('id', '=', planId).executeTakeFirst())) throw new Problem('plan.not-found');
	return { unit_id: unitId, plan_id: planId };
}
