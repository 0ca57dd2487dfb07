import { readReceipt } from '@kheo/documents/package/receipt';
import { FileRefused } from '@kheo/documents/refused';
import { keyStanding, rememberKey } from '#lib/features/packages/server/service/known-keys.ts';
import { keepPackageReceipt } from '#lib/features/packages/server/service/package-receipts.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { findFrozenResult } from './write-result-package.ts';

const RECEIPT_MAX = 1024 * 1024;

/** Takes in the superior's receipt for the frozen result report; under another key than it first answered with, only when a person says so (`trust`). */
export async function enterResultReceipt(
	ctx: Context,
	obligationId: string,
	{ receipt: file, trust = false }: { readonly receipt: File; readonly trust?: boolean }
): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const { origin, receipt } = await receiptIn(file);
	return inTransaction(ctx, 'result.received', async (tx) => {
		if ((await findFrozenResult(tx, obligationId))?.sha256 !== receipt.contentSha256) throw new Problem('package.receipt-of-other');
		const standing = await keyStanding(tx, origin);
		if (standing === 'changed' && !trust) throw new Problem('package.key-changed');
		if (standing !== 'known') await rememberKey(tx, origin);
		if (!(await keepPackageReceipt(tx, receipt, origin.publicKey))) return leaveAsItWas(tx);
		return audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { ...receipt, publicKey: origin.publicKey, key: standing } });
	});
}

async function receiptIn(file: File): Promise<ReturnType<typeof readReceipt>> {
	if (file.size > RECEIPT_MAX) throw new Problem('package.receipt-unreadable');
	try {
		return readReceipt(new Uint8Array(await file.arrayBuffer()));
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		throw new Problem('package.receipt-unreadable', { cause: error });
	}
}
