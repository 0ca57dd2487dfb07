import { sql } from 'kysely';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import type { WebhookEvent } from '../../schema.ts';
import { endpoints } from '../webhook-queries.ts';
import { webhookJob } from './webhook-job.ts';

export type Announcement = { readonly event: WebhookEvent; readonly data: Readonly<Record<string, string | number | null>>; readonly once?: string };

/**
 * Leaves, in the transaction of what happened, a message for every address that wants to hear of it: it is there exactly when that is. It says which things moved and
 * how, and no words of anybody: who wants to know more asks the API. What carries a name in `once` is told once.
 */
export async function announce(tx: Tx, { event, data, once }: Announcement): Promise<void> {
	const wanting = await endpoints(tx)
		.where('is_on', '=', true)
		.where(sql<boolean>`events @> array[${event}]::text[]`)
		.execute();
	for (const { id } of wanting) await leaveMessage(tx, id, { event, data, once: once ?? null });
}

export async function leaveMessage(
	tx: Tx,
	endpointId: string,
	{ event, data, once }: { readonly event: string; readonly data: Announcement['data']; readonly once: string | null }
): Promise<void> {
	const { now, agencyId } = contextOf(tx);
	const id = newId();
	const payload = JSON.stringify({ type: event, timestamp: now.toISOString(), data: { agencyId, ...data } });
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('webhook_messages')
		.values({ id, endpoint_id: endpointId, event, once, payload, made_at: now })
		.onConflict((conflict) => conflict.columns(['agency_id', 'endpoint_id', 'once']).doNothing())
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows) await enqueue(tx, webhookJob, { messageId: id });
}
