import { type PackageReceipt, readReceipt } from '@kheo/documents/package/receipt';
import type { PackageOrigin } from '@kheo/documents/package/read-package';
import { FileRefused } from '@kheo/documents/refused';
import { takePackageReceipt } from '#lib/features/dispatch/server/service/take-package-receipt.ts';
import { keyStanding, rememberKey } from '#lib/features/packages/server/service/known-keys.ts';
import { keepPackageReceipt } from '#lib/features/packages/server/service/package-receipts.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';

const RECEIPT_MAX = 1024 * 1024;

/**
 * Takes in the receipt that came back for the frozen register of this obligation. The receiver's key is remembered when it first answers; under another
 * key the receipt is refused until a person has asked the receiver and says so (`trust`).
 */
export async function enterPackageReceipt(
	ctx: Context,
	obligationId: string,
	{ receipt: file, trust }: { readonly receipt: File; readonly trust?: boolean },
	key = ''
): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const { origin, receipt } = await receiptIn(file);
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
			const standing = await keyStanding(tx, origin);
			if (standing === 'changed' && !trust) throw new Problem('package.key-changed');
			if (standing !== 'known') await rememberKey(tx, origin);
			if (!(await keepPackageReceipt(tx, receipt, origin.publicKey))) return leaveAsItWas(tx);
			await takePackageReceipt(tx, receipt);
			return audit(tx, { subject: { type: 'consolidation', id: frozen.id }, data: { ...receipt, publicKey: origin.publicKey, key: standing } });
		})
	);
}

async function receiptIn(file: File): Promise<{ readonly origin: PackageOrigin; readonly receipt: PackageReceipt }> {
	if (file.size > RECEIPT_MAX) throw new Problem('package.receipt-unreadable');
	try {
		return readReceipt(new Uint8Array(await file.arrayBuffer()));
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		throw new Problem('package.receipt-unreadable', { cause: error });
	}
}
