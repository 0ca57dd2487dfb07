import { shortTask } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { GivenBackLine } from '../../view.ts';

/** Registers that were given back and have not been put up again, each with who gave it back and why. */
export async function listGivenBack(tx: ReadTx): Promise<GivenBackLine[]> {
	const rows = await tx
		.selectFrom('consolidations as c')
		.innerJoin('consolidations as b', (join) =>
			join.onRef('b.obligation_id', '=', 'c.obligation_id').onRef('b.supplement', '=', 'c.supplement').on('b.status', '=', 'returned')
		)
		.innerJoin('obligations as o', 'o.id', 'c.obligation_id')
		.where('c.status', '=', 'open')
		.where('b.returned_how', '=', 'given-back')
		.whereRef('c.version', '=', (eb) => eb('b.version', '+', 1))
		.select(['c.obligation_id as obligationId', 'o.task', 'o.deadline', 'b.returned_by as by', 'b.returned_reason as reason', 'b.returned_on as on'])
		.orderBy('b.returned_at')
		.execute();
	return rows.map(({ task, deadline, by, reason, ...row }) => ({ ...row, task: shortTask(task, deadline?.words), by: by ?? '', reason: reason ?? '' }));
}
