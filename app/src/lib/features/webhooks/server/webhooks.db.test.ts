import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { userOf } from '#lib/server/database/session.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { listening } from '../../../../../tests/support/listening.ts';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { type TestContext, testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { webhookEvents } from '../limits.ts';
import { type WebhookEvent } from '../schema.ts';
import { deliverMessage } from './service/deliver-message.ts';
import { addEndpoint, pingEndpoint, removeEndpoint, renewSecret, turnEndpoint } from './service/keep-endpoints.ts';
import { readWebhooks } from './service/read-webhooks.ts';
import { replayMessage } from './service/replay-message.ts';
import { tellOverdue } from './service/tell-overdue.ts';

beforeEach(() => vi.stubEnv('KHEO_OUTGOING_HOSTS', '127.0.0.1'));
afterEach(() => vi.unstubAllEnvs());

type Came = { readonly headers: Record<string, string>; readonly body: string };

/** A program of somebody else's; it answers what `answers` say, and then 204. */
async function aReceiver(answers: number[] = []) {
	const came: Came[] = [];
	const server = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			came.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() });
			response.writeHead(answers.shift() ?? 204).end(answers.length > 0 ? 'bận\0' : '');
		});
	});
	const { address, [Symbol.asyncDispose]: close } = await listening(server);
	return { came, url: `${address}/hook`, [Symbol.asyncDispose]: close };
}

async function anEndpoint(ctx: TestContext, url: string, events: readonly WebhookEvent[] = webhookEvents) {
	const admin = ctx.as('admin');
	const secret = await addEndpoint(admin, { url, events: [...events] });
	const { endpoints } = await readWebhooks(admin);
	const { id, version } = endpoints.at(-1) ?? { id: '', version: 0 };
	return { admin, secret, choice: { endpoint: id, version } };
}

const asWorker = (ctx: TestContext, after = 0): Context => ({
	...ctx.as({ kind: 'job', name: 'webhooks.deliver-message', jobId: newId() }),
	now: new Date(ctx.now.getTime() + after * 1000)
});
const messages = async (ctx: TestContext) => (await readWebhooks(ctx)).messages;

function withMailbox(ctx: Context, email: string): Promise<void> {
	return inTransaction(ctx, 'reminders.mailboxes-changed', async (tx) => {
		const user_id = userOf(ctx);
		await tx.insertInto('reminder_mailboxes').values({ user_id, email, changed_at: ctx.now, changed_by: 'system' }).execute();
		await audit(tx, { subject: { type: 'reminders', id: 'mailboxes' } });
	});
}

async function aSentReturn(ctx: TestContext) {
	const { obligationId, unitId } = await anOwedReturn(ctx);
	const unit = ctx.as('unit');
	await saveSheet(unit, { obligationId, unitId }, { arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: 'Trồng cây' } }], edits: [] });
	await submitSubmission(unit, { obligationId, unitId });
	return { obligationId, unitId };
}

test('what a unit sends is told to who wants to hear of it, signed so that the public library for it agrees', async () => {
	await using ctx = await testContext();
	await using receiver = await aReceiver();
	const { secret } = await anEndpoint(ctx, receiver.url, ['submission.received']);
	await anEndpoint(ctx, receiver.url, ['document.issued']);
	const { obligationId, unitId } = await aSentReturn(ctx);
	const [message, ...others] = await messages(ctx);
	expect([message, others]).toMatchObject([{ event: 'submission.received', state: 'waiting', tries: 0 }, []]);
	await deliverMessage(asWorker(ctx), message?.id ?? '');
	await deliverMessage(asWorker(ctx), message?.id ?? '');
	const [one, ...again] = receiver.came;
	expect(again).toEqual([]);
	const told = new Webhook(secret).verify(one?.body ?? '', one?.headers ?? {});
	expect(told).toMatchObject({ type: 'submission.received', data: { agencyId: ctx.agencyId, obligationId, unitId, version: 1, kind: 'rows' } });
	expect(one?.body).not.toContain('Trồng cây');
	expect(() => new Webhook(secret).verify(`${one?.body} `, one?.headers ?? {})).toThrow('No matching signature');
	expect(await messages(ctx)).toMatchObject([{ state: 'delivered', status: 204, tries: 1 }]);
});

test('what is not taken is tried again after its wait and never before; it can be sent again by hand under the same id', async () => {
	await using ctx = await testContext();
	await using receiver = await aReceiver([503, 302]);
	const { admin, choice } = await anEndpoint(ctx, receiver.url);
	await pingEndpoint(admin, choice);
	const id = (await messages(ctx))[0]?.id ?? '';
	for (const second of [0, 1, 5, 5 + 300]) await deliverMessage(asWorker(ctx, second), id);
	expect(receiver.came.length).toBe(3);
	expect(await messages(ctx)).toMatchObject([{ state: 'delivered', tries: 3, nextTryAt: null }]);
	expect((await readWebhooks(ctx)).endpoints).toMatchObject([{ state: 'on', failingSince: null }]);
	await expect(replayMessage(ctx.as('leader'), id)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await replayMessage(admin, id);
	await deliverMessage(asWorker(ctx, 400), id);
	expect(new Set(receiver.came.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
	expect(receiver.came.length).toBe(4);
});

test('an address that is gone is put to sleep, and who entered it gets a letter; one that only fails sleeps after five days, not before', async () => {
	await using ctx = await testContext();
	await using mail = await mailServer();
	vi.stubEnv('SMTP_URL', mail.url);
	vi.stubEnv('MAIL_FROM', 'kheo@skhcn.example.vn');
	await using receiver = await aReceiver([410, 500, 500, 500]);
	const { admin, choice } = await anEndpoint(ctx, receiver.url);
	await withMailbox(admin, 'quan-tri@skhcn.example.vn');
	await pingEndpoint(admin, choice);
	await deliverMessage(asWorker(ctx), (await messages(ctx))[0]?.id ?? '');
	expect((await readWebhooks(ctx)).endpoints).toMatchObject([{ state: 'asleep' }]);
	expect(mail.taken).toEqual([expect.stringContaining('To: quan-tri@skhcn.example.vn')]);
	expect(await messages(ctx)).toMatchObject([{ state: 'gave-up', status: 410 }]);
	await turnEndpoint(admin, { ...choice, version: 2 }, true);
	for (const version of [3, 4]) await pingEndpoint(admin, { ...choice, version });
	const [second, first] = await messages(ctx);
	await deliverMessage(asWorker(ctx), first?.id ?? '');
	await deliverMessage(asWorker(ctx, 5 * 86_400 - 60), second?.id ?? '');
	expect((await readWebhooks(ctx)).endpoints).toMatchObject([{ state: 'on', failingSince: ctx.now }]);
	await deliverMessage(asWorker(ctx, 5 * 86_400 + 1), first?.id ?? '');
	expect((await readWebhooks(ctx)).endpoints).toMatchObject([{ state: 'asleep' }]);
	expect(mail.taken.length).toBe(2);
});

test('an address inside is refused when it is written and when its name leads there; a renewed secret signs, the old one no more', async () => {
	await using ctx = await testContext();
	await using receiver = await aReceiver();
	const { admin, secret, choice } = await anEndpoint(ctx, receiver.url);
	const renewed = await renewSecret(admin, choice);
	await expect(renewSecret(admin, choice)).rejects.toMatchObject({ code: 'webhook.moved' });
	await pingEndpoint(admin, { ...choice, version: 2 });
	const id = (await messages(ctx))[0]?.id ?? '';
	vi.stubEnv('KHEO_OUTGOING_HOSTS', '');
	await deliverMessage(asWorker(ctx), id);
	expect([receiver.came, await messages(ctx)]).toMatchObject([[], [{ status: null, answer: 'EFORBIDDEN', state: 'waiting' }]]);
	const add = (url: string) => addEndpoint(admin, { url, events: ['submission.received'] });
	for (const url of [receiver.url, 'https://10.0.0.8/x', 'http://example.vn', 'https://[::1]/'])
		await expect(add(url)).rejects.toMatchObject({ code: 'webhook.address-forbidden' });
	vi.stubEnv('KHEO_OUTGOING_HOSTS', '127.0.0.1');
	await deliverMessage(asWorker(ctx, 10), id);
	const { body = '', headers = {} } = receiver.came[0] ?? {};
	expect(new Webhook(renewed).verify(body, headers)).toMatchObject({ type: 'ping' });
	expect(() => new Webhook(secret).verify(body, headers)).toThrow('No matching signature');
	await removeEndpoint(admin, { ...choice, version: 3 });
	expect((await readWebhooks(ctx)).endpoints).toEqual([]);
});

test('what became overdue is told once, however often the round comes', async () => {
	await using ctx = await testContext({ today: '2026-09-26' });
	const { obligationId, unitId, otherUnitId } = await anOwedReturn(ctx);
	await anEndpoint(ctx, 'https://example.vn/hook', ['obligation.overdue']);
	for (const _ of [1, 2]) await tellOverdue(asWorker(ctx));
	const told = (await messages(ctx)).map(({ payload }) => (JSON.parse(payload) as { data: { obligationId: string; unitId: string; due: string } }).data);
	expect(told.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))).toMatchObject(
		[unitId, otherUnitId].toSorted().map((unit) => ({ obligationId, unitId: unit, due: '2026-09-24' }))
	);
});
