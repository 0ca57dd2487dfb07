import { takePackageReceipt } from '#lib/features/dispatch/server/service/take-package-receipt.ts';
import { openReceipt, takeReceipt } from '#lib/features/packages/server/service/take-receipt.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';

/** Takes in the receipt that came back for the frozen register of this obligation. */
export async function enterPackageReceipt(
	ctx: Context,
	obligationId: string,
	{ receipt: file, trust }: { readonly receipt: File; readonly trust?: boolean },
	key = ''
): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const opened = await openReceipt(file);
	const { origin, receipt } = opened;
	return inTransaction(ctx, 'consolidation.received', (tx) =>
		onceFor(tx, key, async () => {
			const frozen = await tx
				.selectFrom('consolidations')
				.select('id')
				.where('obligation_id', '=', obligationId)
				.where('content_sha256', '=', receipt.contentSha256)
				.where('status', '=', 'frozen')
				.executeTakeFirst();
			if (!frozen) throw new Problem('package.receipt-of-other');
			const standing = await takeReceipt(tx, opened, trust === true);
			if (standing === null) return leaveAsItWas(tx);
			await takePackageReceipt(tx, receipt);
			return audit(tx, { subject: { type: 'consolidation', id: frozen.id }, data: { ...receipt, publicKey: origin.publicKey, key: standing } });
		})
	);
}
