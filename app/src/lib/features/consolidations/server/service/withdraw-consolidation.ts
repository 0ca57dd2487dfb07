import { readChain } from '#lib/features/approvals/server/service/read-chain.ts';
import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import { openVersion } from '../opening.ts';
import { lockCurrent } from '../queries.ts';

/** The Office takes back what it put up, with a reason, as long as nobody but the drafter has agreed; chain and content stay as they were, and version n + 1 opens. */
export function withdrawConsolidation(ctx: Context, obligationId: string, { reason }: { readonly reason: string }, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'consolidation.withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			const frozen = await lockCurrent(tx, obligationId);
			if (frozen?.status !== 'frozen') throw new Problem('consolidation.not-frozen');
			const chain = await readChain(tx, ctx, frozen.id);
			if (chain?.steps.some(({ part, agreed }) => part !== 'draft' && agreed !== null)) throw new Problem('consolidation.agreed');
			await tx
				.updateTable('consolidations')
				.set({ status: 'returned', returned_how: 'withdrawn', returned_at: ctx.now, returned_on: ctx.today })
				.set({ returned_by: actorName(ctx.actor), returned_reason: reason })
				.where('id', '=', frozen.id)
				.execute();
			const { version, supplement, decisions, heading } = frozen;
			await openVersion(tx, obligationId, { version: version + 1, supplement }, decisions, heading);
			await audit(tx, { subject: { type: 'consolidation', id: frozen.id }, data: { version, reason } });
		})
	).catch((error: unknown) => {
		throw brokenConstraint(error) === 'consolidation_signed' ? new Problem('consolidation.signed', { cause: error }) : error;
	});
}
