import { requireClerk } from '#lib/features/issuing/server/service/require-reader.ts';
import { isReceiptCode, mayFollow, receiverKey, sendingState } from '@kheo/core';
import type { StatusMessage } from '@kheo/documents/edxml/message';
import { readEdxml } from '@kheo/documents/edxml/read-edxml';
import { FileRefused } from '@kheo/documents/refused';
import { findIssued } from '#lib/features/issuing/server/service/find-issued.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Status } from '../../schema.ts';
import { lastReceipt, listDispatches, type StoredDispatch } from '../dispatch-queries.ts';

const STATUS_MAX = 1024 * 1024;

/** A status message of the exchange about this paper becomes the answer of the receiver that sent it. */
export async function enterStatus(ctx: Context, { documentId, status: file }: Status, key = ''): Promise<void> {
	requireClerk(ctx);
	const message = await statusIn(file);
	const { code } = message;
	if (!isReceiptCode(code)) throw new Problem('dispatch.status-unreadable');
	return inTransaction(ctx, 'dispatch.answered', (tx) =>
		onceFor(tx, key, async () => {
			const dispatch = await senderOf(tx, documentId, message, ctx.now);
			const last = await lastReceipt(tx, dispatch.id);
			if (!mayFollow(code, last?.code ?? null)) throw new Problem('dispatch.answer-order');
			const at = new Date(`${/T/.test(message.at) ? message.at : `${message.at}T12:00:00`}+07:00`);
			if (Number.isNaN(at.getTime())) throw new Problem('dispatch.status-unreadable');
			const note = [message.description, message.staff.name].filter(Boolean).join(' · ').slice(0, 500) || null;
			const row = { id: newId(), dispatch_id: dispatch.id, code, at, note, entered_at: ctx.now, entered_by: actorName(ctx.actor) };
			await tx.insertInto('dispatch_receipts').values(row).execute();
			await audit(tx, { subject: { type: 'dispatch', id: dispatch.id }, data: { code, at: message.at, by: 'edxml' } });
		})
	);
}

async function statusIn(file: File): Promise<StatusMessage> {
	if (file.size > STATUS_MAX) throw new Problem('dispatch.status-unreadable');
	try {
		const message = readEdxml(new Uint8Array(await file.arrayBuffer()));
		if (message.kind === 'status') return message;
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		throw new Problem('dispatch.status-unreadable', { cause: error });
	}
	throw new Problem('dispatch.status-unreadable');
}

/** Of the receivers it went to over the exchange, the one with this code, else this name; the message must be about this very paper. */
async function senderOf(tx: ReadTx, documentId: string, { from, about }: StatusMessage, now: Date): Promise<StoredDispatch> {
	const paper = await findIssued(tx, documentId);
	const names = about.code.replace(/\s+/gu, '') === paper.number.replace(/\s+/gu, '') || about.documentId.endsWith(`,${paper.number}`);
	if (!names || (about.date !== '' && about.date !== paper.dated)) throw new Problem('dispatch.status-of-other');
	const sent = (await listDispatches(tx, documentId)).filter((one) => one.channel === 'exchange' && sendingState(one, now) === 'sent');
	const found =
		sent.find(({ address }) => address !== null && address === from.organId) ?? sent.find(({ recipient }) => receiverKey(recipient) === receiverKey(from.name));
	if (!found) throw new Problem('dispatch.status-of-other');
	return found;
}
