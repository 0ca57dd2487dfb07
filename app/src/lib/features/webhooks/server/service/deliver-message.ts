import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { OutgoingForbidden } from '#lib/server/outgoing/guarded-lookup.ts';
import { NoAnswer, sendOut } from '#lib/server/outgoing/send-out.ts';
import { appVersion } from '#lib/server/version.ts';
import { Problem } from '#lib/server/problem.ts';
import { GONE, isTaken, secondsLeft, SLEEP_AFTER, waitAfterTry } from '../../retry.ts';
import { signedHeaders } from '../secret.ts';
import { changeEndpoint, changeMessage, endpoints, findMessage } from '../webhook-queries.ts';
import { tellAsleep } from './tell-asleep.ts';
import { webhookJob } from './webhook-job.ts';

const patience = 15_000;
const ANSWER_MAX = 1000;

type Heard = { readonly status: number | null; readonly answer: string };

/** One try. A message that nobody took is tried again as the specification has it; an address that takes none for five days is put to sleep, and who entered it is told. */
export async function deliverMessage(ctx: Context, messageId: string): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const found = await readOnly(ctx, async (tx) => {
		const message = await findMessage(tx, messageId).executeTakeFirst();
		const isOpen = message && !message.deliveredAt && !message.gaveUpAt;
		const endpoint = isOpen ? await endpoints(tx).where('id', '=', message.endpointId).where('is_on', '=', true).executeTakeFirst() : undefined;
		return message && endpoint ? { message, endpoint, wait: secondsLeft(message, ctx.now) } : null;
	});
	if (!found) return;
	const { wait, ...due } = found;
	if (wait > 0) return leaveForLater(ctx, messageId, wait);
	const asleep = await note(ctx, due, await send(due));
	if (asleep) await tellAsleep(ctx, due.endpoint);
}

/** The queue's clock and ours are not the same: a job that came before its time must not be the last one. */
function leaveForLater(ctx: Context, messageId: string, wait: number): Promise<void> {
	return inTransaction(ctx, 'webhook.left-for-later', async (tx) => {
		await enqueue(tx, webhookJob, { messageId }, wait);
		leaveAsItWas(tx);
	});
}

type Due = {
	readonly message: { readonly id: string; readonly payload: string; readonly tries: number };
	readonly endpoint: { readonly id: string; readonly url: string; readonly box: string; readonly madeBy: string };
};

async function send({ message, endpoint }: Due): Promise<Heard> {
	const signed = signedHeaders(endpoint.id, endpoint.box, message, new Date());
	if (!signed) return { status: null, answer: 'secret' };
	const headers = { ...signed, 'content-type': 'application/json', 'user-agent': `Kheo/${appVersion}` };
	try {
		const body = new TextEncoder().encode(message.payload);
		const { status, body: said } = await sendOut({ url: endpoint.url, method: 'POST', headers, body, patience, answerMax: ANSWER_MAX });
		return { status, answer: new TextDecoder().decode(said).replaceAll('\0', '').slice(0, ANSWER_MAX) };
	} catch (error) {
		if (error instanceof OutgoingForbidden || error instanceof NoAnswer) return { status: null, answer: error.code };
		throw error;
	}
}

/** Whether the address was put to sleep by this. Only that is an entry of the log: how each message fared stands in its own list. */
function note(ctx: Context, { message, endpoint }: Due, heard: Heard): Promise<boolean> {
	return inTransaction(ctx, 'webhook.put-to-sleep', async (tx) => {
		const [now, held] = [
			await findMessage(tx, message.id).forUpdate().executeTakeFirst(),
			await endpoints(tx).where('id', '=', endpoint.id).forUpdate().executeTakeFirst()
		];
		if (!now || !held || now.deliveredAt || now.tries !== message.tries) return asItWas(tx);
		const taken = isTaken(heard.status);
		await changeMessage(tx, message.id, { ...heard, tries: now.tries + 1, tried_at: ctx.now, ...(await nextOf(tx, ctx, message.id, now.tries + 1, heard)) });
		if (taken && held.failingSince) await changeEndpoint(tx, endpoint.id, { failing_since: null });
		if (taken) return asItWas(tx);
		const since = held.failingSince ?? ctx.now;
		const sleeps = held.isOn && (heard.status === GONE || ctx.now.getTime() - since.getTime() >= SLEEP_AFTER);
		await changeEndpoint(tx, endpoint.id, { failing_since: since, ...(sleeps && { is_on: false, asleep_at: ctx.now }) });
		if (!sleeps) return asItWas(tx);
		await audit(tx, { subject: { type: 'webhook', id: endpoint.id }, data: { url: endpoint.url, since, status: heard.status } });
		return true;
	});
}

function asItWas(tx: Tx): false {
	leaveAsItWas(tx);
	return false;
}

async function nextOf(tx: Tx, ctx: Context, messageId: string, tries: number, { status }: Heard) {
	if (isTaken(status)) return { delivered_at: ctx.now, next_try_at: null };
	const wait = status === GONE ? null : waitAfterTry(tries);
	if (wait === null) return { gave_up_at: ctx.now, next_try_at: null };
	await enqueue(tx, webhookJob, { messageId }, wait);
	return { next_try_at: new Date(ctx.now.getTime() + wait * 1000) };
}
