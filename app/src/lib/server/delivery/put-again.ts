import { sendingState } from '@kheo/core';
import type { Context } from '../context.ts';
import type { Tx } from '../database/schema.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { addressesOf, type NewDelivery, putOnWay } from './deliveries.ts';
import type { DeliveryJob } from './try-delivery.ts';

/** A person has decided that a message that failed, or of which nobody knows, goes once more; false while it is on its way or was taken. */
export async function putAgain(tx: Tx, ctx: Context, job: DeliveryJob, message: NewDelivery): Promise<boolean> {
	const found = await tx
		.selectFrom('deliveries')
		.where('about_id', '=', message.aboutId)
		.where('channel', '=', message.channel)
		.select(['id', 'tries', 'trying_since as tryingSince', 'sent_at as sentAt', 'failed_at as failedAt', 'unsure_at as unsureAt'])
		.forUpdate()
		.executeTakeFirst();
	if (!found) {
		await putOnWay(tx, ctx, job, [message]);
		return true;
	}
	const state = sendingState({ ...found, cancelledAt: null, mistakenAt: null }, ctx.now);
	if (state !== 'failed' && state !== 'unsure') return false;
	const [{ to } = { to: {} }] = await addressesOf(tx, [message]);
	const fresh = { tries: 0, trying_since: null, next_try_at: null, failed_at: null, unsure_at: null, ...to };
	await tx.updateTable('deliveries').set(fresh).where('id', '=', found.id).execute();
	await enqueue(tx, job, { deliveryId: found.id });
	return true;
}
