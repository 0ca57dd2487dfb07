import { openReceipt, takeReceipt } from '#lib/features/packages/server/service/take-receipt.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { findFrozenResult } from './write-result-package.ts';

/** Takes in the superior's receipt for the frozen result report. */
export async function enterResultReceipt(
	ctx: Context,
	obligationId: string,
	{ receipt: file, trust }: { readonly receipt: File; readonly trust?: boolean },
	key = ''
): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const opened = await openReceipt(file);
	const { origin, receipt } = opened;
	return inTransaction(ctx, 'result.received', (tx) =>
		onceFor(tx, key, async () => {
			if ((await findFrozenResult(tx, obligationId))?.sha256 !== receipt.contentSha256) throw new Problem('package.receipt-of-other');
			const standing = await takeReceipt(tx, opened, trust === true);
			if (standing === null) return leaveAsItWas(tx);
			return audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { ...receipt, publicKey: origin.publicKey, key: standing } });
		})
	);
}
