import { receiverKey } from '@kheo/core';
import type { PackageReceipt } from '@kheo/documents/package/receipt';
import { actorName } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';

export type StoredPackageReceipt = { readonly receiver: string; readonly at: Date; readonly person: string };

/** What came back for this content, in the order in which it was taken in. */
export async function listPackageReceipts(tx: ReadTx, contentSha256: string): Promise<StoredPackageReceipt[]> {
	return tx.selectFrom('package_receipts').select(['receiver', 'at', 'person']).where('content_sha256', '=', contentSha256).orderBy('at').execute();
}

/** Keeps a receiver's answer; false when it is kept already. */
export async function keepPackageReceipt(tx: Tx, receipt: PackageReceipt, publicKey: string): Promise<boolean> {
	const { now, actor } = contextOf(tx);
	const { contentSha256, receiver, code, at, person } = receipt;
	const row = await tx
		.insertInto('package_receipts')
		.values({
			id: newId(),
			content_sha256: contentSha256,
			receiver,
			receiver_key: receiverKey(receiver),
			code,
			at: new Date(at),
			person,
			public_key: publicKey,
			entered_at: now,
			entered_by: actorName(actor)
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}
