import type { Updateable } from 'kysely';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { WebhookEndpointsTable, WebhookMessagesTable } from '#lib/server/database/tables/webhooks.ts';

const shown = 200;

export function endpoints(tx: ReadTx) {
	return tx
		.selectFrom('webhook_endpoints')
		.where('removed_at', 'is', null)
		.select(['id', 'url', 'events', 'secret_box as box', 'is_on as isOn', 'failing_since as failingSince', 'asleep_at as asleepAt'])
		.select(['made_by as madeBy', 'version']);
}

export function listMessages(tx: ReadTx) {
	return tx
		.selectFrom('webhook_messages as m')
		.innerJoin('webhook_endpoints as e', 'e.id', 'm.endpoint_id')
		.select(['m.id', 'e.url', 'm.event', 'm.made_at as madeAt', 'm.tries', 'm.next_try_at as nextTryAt', 'm.delivered_at as deliveredAt'])
		.select(['m.gave_up_at as gaveUpAt', 'm.status', 'm.answer', 'm.payload'])
		.orderBy('m.made_at', 'desc')
		.orderBy('m.id', 'desc')
		.limit(shown)
		.execute();
}

export function findMessage(tx: ReadTx, id: string) {
	return tx
		.selectFrom('webhook_messages')
		.where('id', '=', id)
		.select([
			'id',
			'endpoint_id as endpointId',
			'event',
			'payload',
			'tries',
			'next_try_at as nextTryAt',
			'delivered_at as deliveredAt',
			'gave_up_at as gaveUpAt'
		]);
}

export async function changeMessage(tx: Tx, id: string, to: Updateable<WebhookMessagesTable>): Promise<void> {
	await tx.updateTable('webhook_messages').set(to).where('id', '=', id).execute();
}

export async function changeEndpoint(tx: Tx, id: string, to: Updateable<WebhookEndpointsTable>): Promise<void> {
	await tx.updateTable('webhook_endpoints').set(to).where('id', '=', id).execute();
}
