import { type DispatchChannel, type PlainDate, type ReceiptCode, receiverKey } from '@kheo/core';
import { sql, type Updateable } from 'kysely';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { DispatchesTable } from '#lib/server/database/tables/dispatches.ts';

const columns = [
	'id',
	'document_id as documentId',
	'recipient',
	'channel',
	'address',
	'note',
	'content_sha256 as contentSha256',
	'file_sha256 as fileSha256',
	'entered_at as enteredAt',
	'entered_by as enteredBy',
	'tries',
	'trying_since as tryingSince',
	'unsure_at as unsureAt',
	'next_try_at as nextTryAt',
	'last_fault as fault',
	'sent_at as sentAt',
	'sent_on as sentOn',
	'sent_by as sentBy',
	'failed_at as failedAt',
	'cancelled_at as cancelledAt',
	'mistaken_at as mistakenAt',
	'mistaken_by as mistakenBy',
	'mistaken_reason as mistakenReason',
	'proof_name as proofName',
	'proof_sha256 as proofSha256'
] as const;

export type StoredDispatch = NonNullable<Awaited<ReturnType<typeof findDispatch>>>;

export async function findDispatch(tx: ReadTx, id: string) {
	return tx.selectFrom('dispatches').select(columns).where('id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockDispatch(tx: Tx, id: string): Promise<StoredDispatch | undefined> {
	return tx.selectFrom('dispatches').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function listDispatches(tx: ReadTx, documentId: string): Promise<StoredDispatch[]> {
	return tx.selectFrom('dispatches').select(columns).where('document_id', '=', documentId).orderBy('entered_at').orderBy('id').execute();
}

export type NewDispatch = {
	readonly documentId: string;
	readonly recipient: string;
	readonly channel: DispatchChannel;
	readonly address: string | null;
	readonly contentSha256: string | null;
	readonly fileSha256: string | null;
	readonly note: string;
	readonly proof: { readonly sha256: string; readonly name: string } | null;
	/** Of what a person has sent already. */
	readonly sent: { readonly on: PlainDate; readonly by: string } | null;
};

/** Enters it unless the paper goes, or went, to this receiver this way already; the id, or null then. */
export async function insertDispatch(tx: Tx, one: NewDispatch, { at, by }: { readonly at: Date; readonly by: string }): Promise<string | null> {
	const { documentId, recipient, channel, address, contentSha256, fileSha256, note, proof, sent } = one;
	const row = await tx
		.insertInto('dispatches')
		.values({
			id: newId(),
			document_id: documentId,
			recipient,
			recipient_key: receiverKey(recipient),
			channel,
			address,
			content_sha256: contentSha256,
			file_sha256: fileSha256,
			note: note || null,
			entered_at: at,
			entered_by: by,
			...(sent && { sent_at: at, sent_on: sent.on, sent_by: sent.by }),
			...(proof && { proof_sha256: proof.sha256, proof_name: proof.name })
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return row?.id ?? null;
}

export async function changeDispatch(tx: Tx, id: string, change: Updateable<DispatchesTable>): Promise<void> {
	await tx.updateTable('dispatches').set(change).where('id', '=', id).execute();
}

export type StoredReceipt = { readonly dispatchId: string; readonly code: ReceiptCode; readonly at: Date; readonly note: string | null; readonly by: string };

/** What the receivers of one paper answered, in the order in which they said it. */
export async function listReceipts(tx: ReadTx, documentId: string): Promise<StoredReceipt[]> {
	return tx
		.selectFrom('dispatch_receipts as r')
		.innerJoin('dispatches as d', 'd.id', 'r.dispatch_id')
		.where('d.document_id', '=', documentId)
		.select(['r.dispatch_id as dispatchId', 'r.code', 'r.at', 'r.note', 'r.entered_by as by'])
		.orderBy('r.at')
		.orderBy('r.entered_at')
		.execute();
}

export async function lastReceipt(tx: ReadTx, dispatchId: string): Promise<{ readonly code: ReceiptCode; readonly at: Date } | undefined> {
	return tx
		.selectFrom('dispatch_receipts')
		.select(['code', 'at'])
		.where('dispatch_id', '=', dispatchId)
		.orderBy('at', 'desc')
		.orderBy('entered_at', 'desc')
		.executeTakeFirst();
}

/** The code on the exchange, by receiver, as it was last entered. */
export async function knownOrgans(tx: ReadTx): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ key: string; address: string }>`select distinct on (recipient_key) recipient_key as key, address from dispatches
		where channel = 'exchange' and address is not null order by recipient_key, entered_at desc`.execute(tx);
	return new Map(rows.map(({ key, address }) => [key, address]));
}

/** The mailbox each receiver was last written to. */
export async function knownAddresses(tx: ReadTx): Promise<ReadonlyMap<string, string>> {
	const { rows } = await sql<{ key: string; address: string }>`select distinct on (recipient_key) recipient_key as key, address from dispatches
		where channel = 'email' and failed_at is null order by recipient_key, entered_at desc`.execute(tx);
	return new Map(rows.map(({ key, address }) => [key, address]));
}
