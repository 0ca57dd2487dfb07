import type { Return } from '#lib/features/approvals/schema.ts';
import { type GivenBack, insertReturnProof, keepReturn, whoGivesBack } from '#lib/features/approvals/server/service/give-back.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { brokenConstraint, Problem } from '#lib/server/problem.ts';
import { openVersion } from '../opening.ts';
import { type Consolidation, lockCurrent } from '../queries.ts';
import type { Tx } from '#lib/server/database/schema.ts';

/**
 * Whoever has the frozen register gives it back with a reason, in the app or on paper through the Office; it stays as it was, and version n + 1 opens
 * with the same decisions.
 */
export async function giveBack(ctx: Context, obligationId: string, answer: string | Return): Promise<void> {
	const kept = await keepReturn(ctx, typeof answer === 'string' ? { reason: answer, name: '', day: '', file: null } : answer);
	return inTransaction(ctx, 'consolidation.returned', async (tx) => {
		const frozen = await lockCurrent(tx, obligationId);
		if (frozen?.status !== 'frozen') throw new Problem('consolidation.not-frozen');
		const given = await whoGivesBack(tx, ctx, { of: 'consolidation', id: frozen.id }, kept);
		await insertReturnProof(tx, given);
		await markReturned(tx, frozen, given, ctx.now);
		await openVersion(tx, obligationId, { version: frozen.version + 1, supplement: frozen.supplement }, frozen.decisions, frozen.heading);
		const { reason, how, on, proof } = given;
		const by = aboutPerson(`consolidation:${frozen.id}`, given.name);
		await audit(tx, {
			subject: { type: 'consolidation', id: frozen.id },
			data: { version: frozen.version, reason, how, on, by, proof: proof?.sha256 ?? null }
		});
	}).catch((error: unknown) => {
		throw brokenConstraint(error) === 'consolidation_signed' ? new Problem('consolidation.signed', { cause: error }) : error;
	});
}

async function markReturned(tx: Tx, { id }: Consolidation, { reason, name, on, proof }: GivenBack, at: Date): Promise<void> {
	await tx
		.updateTable('consolidations')
		.set({ status: 'returned', returned_at: at, returned_by: name, returned_reason: reason, returned_on: on })
		.set({ returned_proof_sha256: proof?.sha256 ?? null, returned_proof_name: proof?.name ?? null })
		.where('id', '=', id)
		.execute();
}
