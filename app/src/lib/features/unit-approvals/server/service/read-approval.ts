import { actorKey, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { type ApprovalView, signingOn } from '../../view.ts';
import { listApprovals, listSigners } from '../queries.ts';

/** How a return stands inside its unit; asked only where approval is needed or was. The caller has checked who reads. */
export async function readApproval(ctx: Context, key: { readonly obligationId: string; readonly unitId: string }): Promise<ApprovalView> {
	return readOnly(ctx, async (tx) => {
		const signers = signingOn(await listSigners(tx, key.unitId), ctx.today);
		const [last] = await listApprovals(tx, key);
		const who = actorKey(ctx.actor);
		const isSigner = signers.some(({ userId }) => userId !== null && who === `user:${userId}`);
		const waiting = last?.outcome === null ? { at: last.putUpAt, by: last.putUpName, nilReason: last.nilReason } : null;
		return {
			waiting,
			returned: last?.outcome === 'returned' && last.signer && last.reason !== null ? { reason: last.reason, signer: last.signer } : null,
			signers,
			mayApprove: waiting !== null && isSigner && last?.putUpBy !== who,
			isOwn: waiting !== null && isSigner && last?.putUpBy === who
		};
	});
}
