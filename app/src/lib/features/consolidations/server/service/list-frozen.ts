import type { ReadTx } from '#lib/server/database/schema.ts';
import type { FrozenLine } from '../../view.ts';

/** Registers that are with the leader now, the oldest first. */
export function listFrozen(tx: ReadTx): Promise<FrozenLine[]> {
	return tx
		.selectFrom('consolidations as c')
		.innerJoin('obligations as o', 'o.id', 'c.obligation_id')
		.where('c.status', '=', 'frozen')
		.select(['c.obligation_id as obligationId', 'o.plan_id as planId', 'o.task', 'c.version', 'c.frozen_at as frozenAt'])
		.orderBy('c.frozen_at')
		.execute();
}
