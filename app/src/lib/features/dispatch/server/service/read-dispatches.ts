import { isSentBySystem, mayFollow, receiptCodes, receiverKey, readReceivers, sendingState } from '@kheo/core';
import { findIssued } from '#lib/features/issuing/server/service/find-issued.ts';
import { requireReader } from '#lib/features/issuing/server/service/require-reader.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { findFile } from '#lib/server/files/files.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { mailSettings } from '#lib/server/mail/mail-settings.ts';
import { Problem } from '#lib/server/problem.ts';
import type { DispatchesView, DispatchView } from '../../view.ts';
import { organIdOf } from '../organ-id.ts';
import { exchangeReceivers } from '../exchange-message.ts';
import { findDispatch, knownAddresses, knownOrgans, listDispatches, listReceipts, type StoredDispatch, type StoredReceipt } from '../dispatch-queries.ts';

/** Where an issued paper went and what came back; null before it is issued. */
export function readDispatches(ctx: Context, documentId: string): Promise<DispatchesView> {
	requireReader(ctx);
	return readOnly(ctx, async (tx) => {
		const paper = await findIssued(tx, documentId);
		const { places, addressee, fileSha256 } = paper;
		const stored = await listDispatches(tx, documentId);
		const receipts = Map.groupBy(await listReceipts(tx, documentId), ({ dispatchId }) => dispatchId);
		const gone = new Set(
			stored.filter(({ failedAt, cancelledAt, mistakenAt }) => !failedAt && !cancelledAt && !mistakenAt).map(({ recipient }) => receiverKey(recipient))
		);
		const known = await knownAddresses(tx);
		const entered = stored.filter(({ channel, cancelledAt, mistakenAt }) => channel === 'exchange' && !cancelledAt && !mistakenAt);
		const all = stored.map((one) => dispatchView(one, receipts.get(one.id) ?? [], ctx.now));
		return {
			all,
			proposed: proposal(places.replace(/^(?:[-–]\s*)?Như trên/iu, addressee || '$&'), gone, known),
			canMail: mailSettings() !== null,
			organId: await organIdOf(tx),
			hasFile: fileSha256 !== null,
			withoutOrgan: exchangeReceivers({ paper, entered, known: await knownOrgans(tx) }).flatMap(({ organId, name }) => (organId === '' ? [name] : []))
		};
	});
}

/** What proves that it was sent. */
export async function openProof(ctx: Context, dispatchId: string) {
	requireReader(ctx);
	const found = await readOnly(ctx, async (tx) => {
		const dispatch = await findDispatch(tx, dispatchId);
		const file = dispatch?.proofSha256 ? await findFile(tx, dispatch.proofSha256) : undefined;
		return dispatch && file ? { name: dispatch.proofName ?? '', type: file.type, sha256: file.sha256 } : null;
	});
	const bytes = found && (await readStored(ctx, found.sha256));
	if (!found || !bytes) throw new Problem('file.not-found');
	return { ...found, bytes };
}

function dispatchView(one: StoredDispatch, receipts: readonly StoredReceipt[], now: Date): DispatchView {
	const { id, recipient, channel, address, sentOn, sentAt, tries, nextTryAt, fileSha256, proofName } = one;
	const state = sendingState(one, now);
	const mistake = one.mistakenAt && { at: one.mistakenAt, by: one.mistakenBy ?? '', reason: one.mistakenReason ?? '' };
	const last = receipts.at(-1)?.code ?? null;
	return {
		id,
		recipient,
		channel,
		address,
		state,
		sentOn,
		sentAt: channel === 'email' ? sentAt : null,
		by: one.enteredBy,
		note: one.note ?? '',
		tries,
		nextTryAt,
		fault: state === 'sent' || state === 'mistaken' ? '' : (one.fault ?? ''),
		fileSha256,
		proofName,
		mistake,
		mayBeMistake: state === 'sent' && !isSentBySystem(channel),
		receipts: receipts.map(({ code, at, note, by }) => ({ code, at, note: note ?? '', by })),
		next: state === 'sent' ? receiptCodes.filter((code) => mayFollow(code, last)) : []
	};
}

/** The receivers of the book that are still without a line, each with the mailbox it was last written to. */
function proposal(places: string, gone: ReadonlySet<string>, known: ReadonlyMap<string, string>): string {
	return readReceivers(places)
		.filter(({ name }) => !gone.has(receiverKey(name)))
		.map(({ name, address }) => ({ name, address: address ?? known.get(receiverKey(name)) }))
		.map(({ name, address }) => (address === undefined || address === null ? name : `${name} <${address}>`))
		.join('\n');
}
