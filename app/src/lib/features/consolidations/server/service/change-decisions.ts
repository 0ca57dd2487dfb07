import { keepLetterNames } from '#lib/features/agencies/server/service/letter-names.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { applyChange } from '../../apply-change.ts';
import type { DecisionChange, HeadingChange } from '../../schema.ts';
import { lockOpen } from '../opening.ts';
import { decisionForLog, headingForLog } from '../personal.ts';

/** One decision over the fold. Refused when somebody else decided meanwhile, or when the register is with the leader. */
export function changeDecisions(ctx: Context, obligationId: string, change: DecisionChange): Promise<void> {
	return inTransaction(ctx, 'consolidation.decided', async (tx) => {
		const open = await lockOpen(tx, obligationId, change.version);
		const decisions = applyChange(open.decisions, change);
		await tx
			.updateTable('consolidations')
			.set({ decisions: jsonOf(decisions), decisions_version: open.decisionsVersion + 1 })
			.where('id', '=', open.id)
			.execute();
		await audit(tx, { subject: { type: 'consolidation', id: open.id }, data: await decisionForLog(tx, change) });
	});
}

/** Sender, receiver and signer of the letter, where they differ from what the plan says. */
export function changeHeading(ctx: Context, obligationId: string, change: HeadingChange): Promise<void> {
	return inTransaction(ctx, 'consolidation.heading-changed', async (tx) => {
		const open = await lockOpen(tx, obligationId, change.version);
		const { parentIssuer, addressee, capacity, onBehalfOf, position, name } = change;
		const unnamed = change.names !== 'yes';
		await keepLetterNames(tx, !unnamed);
		const signature = { capacity: capacity || null, onBehalfOf: onBehalfOf || null, position, name };
		const heading = { ...open.heading, parentIssuer: parentIssuer || null, addressee, signature, unnamed };
		await tx
			.updateTable('consolidations')
			.set({ heading: jsonOf(heading), decisions_version: open.decisionsVersion + 1 })
			.where('id', '=', open.id)
			.execute();
		await audit(tx, { subject: { type: 'consolidation', id: open.id }, data: headingForLog(open.id, heading) });
	});
}
