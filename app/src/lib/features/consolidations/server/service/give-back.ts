import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import { openVersion } from '../opening.ts';
import { lockCurrent } from '../queries.ts';

/** The leader gives the frozen register back with a reason; it stays as it was, and version n + 1 opens with the same decisions. */
export async function giveBack(ctx: Context, obligationId: string, reason: string): Promise<void> {
	if (ctx.actor.kind !== 'user' || ctx.actor.role !== 'leader') throw new Problem('actor.not-allowed');
	const { name } = ctx.actor;
	return inTransaction(ctx, 'consolidation.returned', async (tx) => {
		const frozen = await lockCurrent(tx, obligationId);
		if (frozen?.status !== 'frozen') throw new Problem('consolidation.not-frozen');
		await tx
			.updateTable('consolidations')
			.set({ status: 'returned', returned_at: ctx.now, returned_by: name, returned_reason: reason })
			.where('id', '=', frozen.id)
			.execute();
		await openVersion(tx, obligationId, frozen.version + 1, frozen.decisions, frozen.heading);
		await audit(tx, { subject: { type: 'consolidation', id: frozen.id }, data: { version: frozen.version, reason } });
	}).catch((error: unknown) => {
		throw brokenConstraint(error) === 'consolidation_signed' ? new Problem('consolidation.signed', { cause: error }) : error;
	});
}
