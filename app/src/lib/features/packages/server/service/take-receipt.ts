import type { PackageOrigin } from '@kheo/documents/package/read-package';
import { type PackageReceipt, readReceipt } from '@kheo/documents/package/receipt';
import { FileRefused } from '@kheo/documents/refused';
import type { Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import { type KeyStanding, keyStanding, rememberKey } from './known-keys.ts';
import { keepPackageReceipt } from './package-receipts.ts';

const RECEIPT_MAX = 1024 * 1024;

export type OpenedReceipt = { readonly origin: PackageOrigin; readonly receipt: PackageReceipt };

/** The receipt in a file that a person chose. */
export async function openReceipt(file: File): Promise<OpenedReceipt> {
	if (file.size > RECEIPT_MAX) throw new Problem('package.receipt-unreadable');
	try {
		return readReceipt(new Uint8Array(await file.arrayBuffer()));
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		throw new Problem('package.receipt-unreadable', { cause: error });
	}
}

/**
 * Keeps a receiver's answer and its key; null when it was kept before. The key is remembered when the receiver first answers; under another key the receipt
 * is refused until a person has asked the receiver and says so (`trust`).
 */
export async function takeReceipt(tx: Tx, { origin, receipt }: OpenedReceipt, trust: boolean): Promise<KeyStanding | null> {
	const standing = await keyStanding(tx, origin);
	if (standing === 'changed' && !trust) throw new Problem('package.key-changed');
	if (standing !== 'known') await rememberKey(tx, origin);
	return (await keepPackageReceipt(tx, receipt, origin.publicKey)) ? standing : null;
}
