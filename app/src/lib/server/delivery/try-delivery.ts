import { secondsLeft, sendingState, type TryOutcome, waitAfter } from '@kheo/core';
import type { Updateable } from 'kysely';
import type * as v from 'valibot';
import { actsForOffice, type Context } from '../context.ts';
import { audit } from '../database/audit.ts';
import type { ReadTx, Tx } from '../database/schema.ts';
import type { DeliveriesTable, DeliveryChannel } from '../database/tables/deliveries.ts';
import { inTransaction, leaveAsItWas, readOnly } from '../database/transaction.ts';
import type { Job } from '../jobs/define-job.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { openedContacts } from '../personal/sealed-contacts.ts';
import { Problem } from '../problem.ts';

/** How a try ended, with what the other side said; `receipt`: under which number it took the message. */
export type Delivered = { readonly outcome: TryOutcome; readonly fault: string | null; readonly receipt?: string | null };
export type Delivery = { readonly id: string; readonly aboutId: string; readonly channel: DeliveryChannel; readonly address: string; readonly madeAt: Date };
export type DeliveryJob = Job<v.GenericSchema<{ deliveryId: string }>>;

/**
 * One try to deliver one message. That it begins is committed before anybody outside is spoken to, so that a message of which nobody knows whether it went is not
 * sent again by itself. What failed for now is left as a job of its own.
 */
export async function tryDelivery(ctx: Context, id: string, job: DeliveryJob, send: (delivery: Delivery) => Promise<Delivered>): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (!(await beginTry(ctx, id, job))) return;
	const found = await readOnly(ctx, (tx) => readDelivery(tx, id));
	if (found) await endTry(ctx, id, job, found.address === null ? { outcome: 'never', fault: null } : await send({ ...found, address: found.address }));
}

/** Without an address when its person was erased since. */
async function readDelivery(tx: ReadTx, id: string): Promise<(Omit<Delivery, 'address'> & { readonly address: string | null }) | null> {
	const found = await findDelivery(tx, id).executeTakeFirst();
	if (!found) return null;
	const [address = null] = await openedContacts(tx, [{ sealed: found.sealedAddress, open: found.address }]);
	return { ...found, address };
}

function beginTry(ctx: Context, id: string, job: DeliveryJob): Promise<boolean> {
	return inTransaction(ctx, 'delivery.try-begun', async (tx) => {
		const found = await findDelivery(tx, id).forUpdate().executeTakeFirst();
		const state = found && sendingState({ ...found, cancelledAt: null, mistakenAt: null }, ctx.now);
		const wait = secondsLeft(found?.nextTryAt ?? null, ctx.now);
		if (!found || wait > 0 || (state !== 'queued' && state !== 'waiting')) {
			if (found && state === 'waiting' && wait > 0) await enqueue(tx, job, { deliveryId: id }, wait);
			leaveAsItWas(tx);
			return false;
		}
		await change(tx, id, { trying_since: ctx.now, tries: found.tries + 1, next_try_at: null });
		await audit(tx, { subject: { type: 'delivery', id }, data: { channel: found.channel, try: found.tries + 1 } });
		return true;
	});
}

function endTry(ctx: Context, id: string, job: DeliveryJob, { outcome, fault, receipt = null }: Delivered): Promise<void> {
	return inTransaction(ctx, outcome === 'taken' ? 'delivery.taken' : 'delivery.try-failed', async (tx) => {
		const found = await findDelivery(tx, id).forUpdate().executeTakeFirst();
		if (!found?.tryingSince) return leaveAsItWas(tx);
		const wait = outcome === 'not-now' ? waitAfter(found.tries) : null;
		if (wait !== null) await enqueue(tx, job, { deliveryId: id }, wait);
		await change(tx, id, { trying_since: null, last_fault: fault, receipt, ...endOf(outcome, wait, ctx.now) });
		await audit(tx, { subject: { type: 'delivery', id }, data: { outcome, fault, wait } });
	});
}

function endOf(outcome: TryOutcome, wait: number | null, now: Date): Updateable<DeliveriesTable> {
	if (outcome === 'taken') return { sent_at: now };
	if (outcome === 'unsure') return { unsure_at: now };
	return wait === null ? { failed_at: now } : { next_try_at: new Date(now.getTime() + wait * 1000) };
}

async function change(tx: Tx, id: string, to: Updateable<DeliveriesTable>): Promise<void> {
	await tx.updateTable('deliveries').set(to).where('id', '=', id).execute();
}

function findDelivery(tx: ReadTx, id: string) {
	return tx
		.selectFrom('deliveries')
		.where('id', '=', id)
		.select([
			'id',
			'about_id as aboutId',
			'channel',
			'address',
			'sealed_address as sealedAddress',
			'made_at as madeAt',
			'tries',
			'trying_since as tryingSince',
			'next_try_at as nextTryAt'
		])
		.select(['sent_at as sentAt', 'failed_at as failedAt', 'unsure_at as unsureAt']);
}
