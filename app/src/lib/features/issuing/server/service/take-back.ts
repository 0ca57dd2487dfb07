import { reopenSignature } from '#lib/features/approvals/server/service/agree.ts';
import { roundOfDraft } from '#lib/features/drafts/server/service/find-frozen-draft.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { strikeNumber } from '../number-queries.ts';
import { lockPaper } from '../paper-queries.ts';
import { asProblem } from '../refusals.ts';
import { requireClerk, requireOffice } from '../require-office.ts';

/** A signature entered by mistake; what was frozen here, which the Office alone says was signed, waits for the leader again. Refused once there is a number. */
export function withdrawSignature(ctx: Context, documentId: string, reason: string, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'paper.signature-withdrawn', (tx) =>
		onceFor(tx, key, async () => {
			const paper = await lockPaper(tx, documentId);
			if (!paper) throw new Problem('paper.not-found');
			if (paper.consolidationId || paper.draftId) requireOffice(ctx);
			await tx
				.updateTable('outgoing_documents')
				.set({ withdrawn_at: ctx.now, withdrawn_by: actorName(ctx.actor), withdrawn_reason: reason })
				.where('id', '=', documentId)
				.execute();
			if (paper.consolidationId) await reopenSignature(tx, { of: 'consolidation', id: paper.consolidationId });
			const round = paper.draftId && (await roundOfDraft(tx, paper.draftId));
			if (round) await reopenSignature(tx, { of: 'draft', id: round });
			await audit(tx, { subject: { type: 'paper', id: documentId }, data: { reason } });
		})
	).catch(asProblem);
}

/**
 * Strikes a number, reserved or given. It stays in the book with the reason and is never given again; its paper may take another. A file that was attached bears the
 * struck number and is the issued one no more; what it proved stays on record.
 */
export function cancelNumber(ctx: Context, numberId: string, reason: string, key = ''): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, 'number.cancelled', (tx) =>
		onceFor(tx, key, async () => {
			const struck = await strikeNumber(tx, numberId, reason, { at: ctx.now, by: actorName(ctx.actor) });
			if (!struck) throw new Problem('issue.moved');
			if (struck.documentId)
				await tx.updateTable('outgoing_documents').set({ file_sha256: null, file_name: null }).where('id', '=', struck.documentId).execute();
			await audit(tx, { subject: { type: 'number', id: numberId }, data: { number: struck.printed, reason } });
		})
	).catch(asProblem);
}
