import { shortTask } from '@kheo/core';
import { readTurns } from '#lib/features/approvals/server/service/read-chain.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { FrozenLine } from '../../view.ts';

/** Registers that went to signature, the oldest first, each with who has it now. */
export async function listFrozen(tx: ReadTx, ctx: Context): Promise<FrozenLine[]> {
	const rows = await tx
		.selectFrom('consolidations as c')
		.innerJoin('obligations as o', 'o.id', 'c.obligation_id')
		.where('c.status', '=', 'frozen')
		.select(['c.id', 'c.obligation_id as obligationId', 'o.task', 'o.deadline', 'c.version', 'c.frozen_at as frozenAt'])
		.orderBy('c.frozen_at')
		.execute();
	const isLeader = ctx.actor.kind === 'user' && ctx.actor.role === 'leader';
	const turns = await readTurns(
		tx,
		ctx,
		rows.map(({ id }) => id)
	);
	return rows.map(({ deadline, task, ...row }) => {
		const chain = turns.get(row.id);
		const has = chain?.turn ? { step: chain.turn, since: chain.since } : null;
		return { ...row, task: shortTask(task, deadline?.words), has, isTheirs: chain ? chain.mayAgree : isLeader };
	});
}
