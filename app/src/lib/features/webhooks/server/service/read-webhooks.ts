import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { EndpointLine, MessageLine } from '../../schema.ts';
import { endpoints, listMessages } from '../webhook-queries.ts';

/** The addresses, and the newest messages with how they fared. */
export async function readWebhooks(ctx: Context): Promise<{ readonly endpoints: readonly EndpointLine[]; readonly messages: readonly MessageLine[] }> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return readOnly(ctx, async (tx) => {
		const all = await endpoints(tx).orderBy('made_at').execute();
		const messages = await listMessages(tx);
		return { endpoints: all.map(lineOf), messages: messages.map(messageOf) };
	});
}

type Endpoint = Pick<EndpointLine, 'id' | 'url' | 'events' | 'failingSince' | 'version'> & { readonly isOn: boolean; readonly asleepAt: Date | null };

function lineOf({ id, url, events, isOn, asleepAt, failingSince, version }: Endpoint): EndpointLine {
	return { id, url, events, state: isOn ? 'on' : asleepAt ? 'asleep' : 'off', failingSince, version };
}

function messageOf({ deliveredAt, gaveUpAt, ...message }: Awaited<ReturnType<typeof listMessages>>[number]): MessageLine {
	return { ...message, state: deliveredAt ? 'delivered' : gaveUpAt ? 'gave-up' : 'waiting' };
}
