import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { outgoingUrl } from '#lib/server/outgoing/send-out.ts';
import { Problem } from '#lib/server/problem.ts';
import { ENDPOINTS_MAX } from '../../limits.ts';
import { type EndpointChoice, type NewEndpoint } from '../../schema.ts';
import { newSecret } from '../secret.ts';
import { changeEndpoint, endpoints } from '../webhook-queries.ts';
import { leaveMessage } from './announce.ts';

/** Enters an address and gives the secret its messages are signed with, this once. */
export async function addEndpoint(ctx: Context, { url, events }: NewEndpoint): Promise<string> {
	refuseUnlessOffice(ctx);
	const address = permitted(url);
	return inTransaction(ctx, 'webhook.added', async (tx) => {
		if ((await endpoints(tx).execute()).length >= ENDPOINTS_MAX) throw new Problem('webhook.too-many');
		const id = newId();
		const { secret, box } = newSecret(id);
		const made = { made_at: ctx.now, made_by: ctx.actor.kind === 'user' ? ctx.actor.userId : actorKey(ctx.actor) };
		await tx
			.insertInto('webhook_endpoints')
			.values({ id, url: address, events: [...new Set(events)], secret_box: box, ...made })
			.execute();
		await audit(tx, { subject: { type: 'webhook', id }, data: { url: address, events } });
		return secret;
	});
}

/** Another secret from now on; the one before signs nothing any more. */
export async function renewSecret(ctx: Context, choice: EndpointChoice): Promise<string> {
	return changing(ctx, 'webhook.secret-renewed', choice, '', async (tx) => {
		const { secret, box } = newSecret(choice.endpoint);
		await changeEndpoint(tx, choice.endpoint, { secret_box: box });
		return secret;
	});
}

/** On or off; turned on again, its failures are forgotten. */
export async function turnEndpoint(ctx: Context, choice: EndpointChoice, isOn: boolean, key = ''): Promise<void> {
	return changing(ctx, isOn ? 'webhook.turned-on' : 'webhook.turned-off', choice, key, (tx) =>
		changeEndpoint(tx, choice.endpoint, { is_on: isOn, ...(isOn && { asleep_at: null, failing_since: null }) })
	);
}

/** It is told nothing any more; what it was told stays in the list. */
export async function removeEndpoint(ctx: Context, choice: EndpointChoice, key = ''): Promise<void> {
	return changing(ctx, 'webhook.removed', choice, key, (tx) => changeEndpoint(tx, choice.endpoint, { is_on: false, asleep_at: null, removed_at: ctx.now }));
}

/** A message that says nothing, to see whether the address takes one. */
export async function pingEndpoint(ctx: Context, choice: EndpointChoice, key = ''): Promise<void> {
	return changing(ctx, 'webhook.tried', choice, key, (tx) => leaveMessage(tx, choice.endpoint, { event: 'ping', data: {}, once: null }));
}

async function changing<T>(ctx: Context, action: string, { endpoint, version }: EndpointChoice, key: string, change: (tx: Tx) => Promise<T>): Promise<T> {
	refuseUnlessOffice(ctx);
	return inTransaction(ctx, action, (tx) =>
		onceFor(tx, key, async () => {
			const found = await endpoints(tx).where('id', '=', endpoint).forUpdate().executeTakeFirst();
			if (!found) throw new Problem('webhook.not-found');
			if (found.version !== version) throw new Problem('webhook.moved');
			const done = await change(tx);
			await changeEndpoint(tx, endpoint, { version: version + 1 });
			await audit(tx, { subject: { type: 'webhook', id: endpoint }, data: { url: found.url } });
			return done;
		})
	);
}

/** Where its name leads is looked at each time that it is spoken to; here only what can be seen in the address itself. */
function permitted(url: string): string {
	try {
		return outgoingUrl(url).href;
	} catch (cause) {
		throw new Problem('webhook.address-forbidden', { cause });
	}
}

function refuseUnlessOffice({ actor }: Context): void {
	if (!actsForOffice(actor)) throw new Problem('actor.not-allowed');
}
