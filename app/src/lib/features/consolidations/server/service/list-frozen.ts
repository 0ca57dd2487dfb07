import { shortTask } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { FrozenLine } from '../../view.ts';

/** Registers that are with the leader now, the oldest first. */
export async function listFrozen(tx: ReadTx): Promise<FrozenLine[]> {
	const rows = await tx
		.selectFrom('consolidations as c')
		.innerJoin('obligations as o', 'o.id', 'c.obligation_id')
		.where('c.status', '=', 'frozen')
		.select(['c.id', 'c.obligation_id as obligationId', 'o.plan_id as planId', 'o.task', 'o.deadline', 'c.version', 'c.frozen_at as frozenAt'])
		.orderBy('c.frozen_at')
		.execute();
	return rows.map(({ deadline, task, ...row }) => ({ ...row, task: shortTask(task, deadline?.words) }));
}
