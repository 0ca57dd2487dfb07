import { sendingState } from '@kheo/core';
import type { Updateable } from 'kysely';
import type { AuditEntry } from '#lib/server/database/audit.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { PackageSendingsTable } from '#lib/server/database/tables/packages.ts';
import type { PackageSending } from '../view.ts';

function sendings(tx: ReadTx) {
	return tx
		.selectFrom('package_sendings as s')
		.leftJoin('consolidations as c', 'c.id', 's.consolidation_id')
		.select(['s.id', 's.host', 's.address_box as box', 's.fingerprint', 's.certificate_sha256 as certificate', 's.content_sha256 as contentSha256'])
		.select(['s.tries', 's.trying_since as tryingSince', 's.next_try_at as nextTryAt', 's.last_fault as fault', 's.entered_by as by'])
		.select(['s.sent_at as sentAt', 's.failed_at as failedAt', 's.cancelled_at as cancelledAt', 's.consolidation_id as consolidationId'])
		.select(({ fn }) => fn.coalesce('c.obligation_id', 's.obligation_id').as('obligationId'));
}

export type StoredSending = NonNullable<Awaited<ReturnType<typeof findSending>>>;

export function findSending(tx: ReadTx, id: string) {
	return sendings(tx).where('s.id', '=', id).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export function lockSending(tx: Tx, id: string): Promise<StoredSending | undefined> {
	return sendings(tx).where('s.id', '=', id).forUpdate('s').executeTakeFirst();
}

/** Every time this content was sent over the network, the last first. */
export async function listSendings(tx: ReadTx, obligationId: string, contentSha256: string, now: Date): Promise<PackageSending[]> {
	const rows = await sendings(tx)
		.where(({ fn }) => fn.coalesce('c.obligation_id', 's.obligation_id'), '=', obligationId)
		.where('s.content_sha256', '=', contentSha256)
		.orderBy('s.entered_at', 'desc')
		.orderBy('s.id', 'desc')
		.execute();
	return rows.map((row) => {
		const { id, host, by, tries, nextTryAt, sentAt, fault } = row;
		return { id, host, by, tries, nextTryAt, sentAt, fault: fault ?? '', state: stateOf(row, now) };
	});
}

/** The server that packages went to last, to be offered again; the link in its address is of one product and is not. */
export function lastServer(tx: ReadTx) {
	return tx
		.selectFrom('package_sendings')
		.select(['host', 'fingerprint', 'certificate_sha256 as certificate'])
		.orderBy('entered_at', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** The receiver takes the same package once however often it comes, so a try that was cut off is tried again. */
export function stateOf(row: Pick<StoredSending, 'sentAt' | 'failedAt' | 'cancelledAt' | 'tryingSince' | 'tries'>, now: Date): PackageSending['state'] {
	const state = sendingState({ ...row, unsureAt: null, mistakenAt: null }, now);
	return state === 'unsure' ? 'waiting' : state;
}

/** What the log says a sending is about. */
export function subjectOf({ consolidationId, obligationId }: Pick<StoredSending, 'consolidationId' | 'obligationId'>): AuditEntry['subject'] {
	return consolidationId === null ? { type: 'obligation', id: obligationId ?? '' } : { type: 'consolidation', id: consolidationId };
}

export async function changeSending(tx: Tx, id: string, change: Updateable<PackageSendingsTable>): Promise<void> {
	await tx.updateTable('package_sendings').set(change).where('id', '=', id).execute();
}
