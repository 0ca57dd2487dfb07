import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { Problem } from '#lib/server/problem.ts';
import { changeMessage, endpoints, findMessage } from '../webhook-queries.ts';
import { webhookJob } from './webhook-job.ts';

/** Sends a message once more, delivered or not, under its own id, so that a receiver that has it knows it again. */
export async function replayMessage(ctx: Context, messageId: string, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'webhook.put-again', (tx) =>
		onceFor(tx, key, async () => {
			const found = await findMessage(tx, messageId).forUpdate().executeTakeFirst();
			const endpoint = found && (await endpoints(tx).where('id', '=', found.endpointId).where('is_on', '=', true).executeTakeFirst());
			if (!found || !endpoint) throw new Problem('webhook.not-found');
			await changeMessage(tx, messageId, { tries: 0, next_try_at: null, delivered_at: null, gave_up_at: null });
			await enqueue(tx, webhookJob, { messageId });
			await audit(tx, { subject: { type: 'webhook', id: found.endpointId }, data: { message: messageId, event: found.event } });
		})
	);
}
