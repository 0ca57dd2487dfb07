import { mayFollow, type ReceiptCode, receiverKey } from '@kheo/core';
import { actorName } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { lastReceipt } from '../dispatch-queries.ts';

export type AnsweredContent = {
	readonly contentSha256: string;
	readonly receiver: string;
	readonly code: ReceiptCode;
	readonly at: string;
	readonly person: string;
};

/** Where a paper of this content was entered as sent to this receiver as a package, its receipt is the answer to that dispatch too. */
export async function takePackageReceipt(tx: Tx, { contentSha256, receiver, code, at, person }: AnsweredContent): Promise<void> {
	const { now, actor } = contextOf(tx);
	const dispatch = await tx
		.selectFrom('dispatches')
		.select('id')
		.where('content_sha256', '=', contentSha256)
		.where('channel', '=', 'package')
		.where('recipient_key', '=', receiverKey(receiver))
		.where('sent_at', 'is not', null)
		.where('mistaken_at', 'is', null)
		.executeTakeFirst();
	if (!dispatch || !mayFollow(code, (await lastReceipt(tx, dispatch.id))?.code ?? null)) return;
	const row = { id: newId(), dispatch_id: dispatch.id, code, at: new Date(at), note: person.slice(0, 500), entered_at: now, entered_by: actorName(actor) };
	await tx.insertInto('dispatch_receipts').values(row).execute();
}
