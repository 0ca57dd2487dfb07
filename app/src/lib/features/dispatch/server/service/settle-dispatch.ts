import { requireClerk } from '#lib/features/issuing/server/service/require-reader.ts';
import { isSentBySystem, sendingState, type SendingState } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Mistake, Settling } from '../../schema.ts';
import { changeDispatch, insertDispatch, lockDispatch, type StoredDispatch } from '../dispatch-queries.ts';
import { mailJob } from './mail-job.ts';

/** A person has found out whether a letter that was cut off has arrived; if not, it is tried anew. */
export function settleDispatch(ctx: Context, { dispatchId: id, arrived }: Settling, key = ''): Promise<void> {
	return settling(ctx, 'dispatch.settled', id, key, ['unsure'], async (tx) => {
		if (arrived) await changeDispatch(tx, id, { trying_since: null, unsure_at: null, sent_at: ctx.now, sent_on: ctx.today, sent_by: actorName(ctx.actor) });
		else {
			await changeDispatch(tx, id, { trying_since: null, unsure_at: null, tries: 0, next_try_at: null });
			await enqueue(tx, mailJob, { dispatchId: id });
		}
		await audit(tx, { subject: { type: 'dispatch', id }, data: { arrived } });
	});
}

/** What has not gone out yet is not to go. */
export function callOff(ctx: Context, id: string, key = ''): Promise<void> {
	return settling(ctx, 'dispatch.called-off', id, key, ['queued', 'waiting'], async (tx) => {
		await changeDispatch(tx, id, { cancelled_at: ctx.now, cancelled_by: actorName(ctx.actor) });
		await audit(tx, { subject: { type: 'dispatch', id } });
	});
}

/** A person entered that it was sent, and it was not, or not so: that is taken back with a reason and stays in the trail; the right one may be entered anew. */
export function takeBackSending(ctx: Context, { dispatchId: id, reason }: Mistake, key = ''): Promise<void> {
	return settling(ctx, 'dispatch.taken-back', id, key, ['sent'], async (tx, { channel }) => {
		if (isSentBySystem(channel)) throw new Problem('dispatch.mail-stays');
		await changeDispatch(tx, id, { mistaken_at: ctx.now, mistaken_by: actorName(ctx.actor), mistaken_reason: reason });
		await audit(tx, { subject: { type: 'dispatch', id }, data: { reason } });
	});
}

/** What was given up, or called off, goes out after all: as a new entry, for the old one stays as it ended. */
export function sendAgain(ctx: Context, id: string, key = ''): Promise<void> {
	return settling(ctx, 'dispatch.sent-again', id, key, ['failed', 'cancelled'], async (tx, found) => {
		const { documentId, recipient, channel, address, contentSha256, fileSha256, note } = found;
		const again = { documentId, recipient, channel, address, contentSha256, fileSha256, note: note ?? '', proof: null, sent: null };
		const anew = await insertDispatch(tx, again, { at: ctx.now, by: actorName(ctx.actor) });
		if (anew === null) throw new Problem('dispatch.already');
		await enqueue(tx, mailJob, { dispatchId: anew });
		await audit(tx, { subject: { type: 'dispatch', id: anew }, data: { again: id } });
	});
}

function settling(
	ctx: Context,
	action: string,
	id: string,
	key: string,
	from: readonly SendingState[],
	settle: (tx: Tx, found: StoredDispatch) => Promise<void>
): Promise<void> {
	requireClerk(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const found = await lockDispatch(tx, id);
			if (!found) throw new Problem('dispatch.not-found');
			if (!from.includes(sendingState(found, ctx.now))) throw new Problem('dispatch.moved');
			await settle(tx, found);
		})
	);
}
