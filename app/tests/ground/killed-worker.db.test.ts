import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { plainDate } from '@kheo/core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readDispatches } from '#lib/features/dispatch/server/service/read-dispatches.ts';
import { sendPaper } from '#lib/features/dispatch/server/service/send-paper.ts';
import { approvePost } from '#lib/features/posts/server/service/decide-post.ts';
import { saveAccount } from '#lib/features/posts/server/service/keep-account.ts';
import { addByItself } from '#lib/features/posts/server/service/outing-by-itself.ts';
import { putDue } from '#lib/features/posts/server/service/put-due.ts';
import { readPost } from '#lib/features/posts/server/service/read-posts.ts';
import { writePost } from '#lib/features/posts/server/service/write-post.ts';
import { addEndpoint, pingEndpoint } from '#lib/features/webhooks/server/service/keep-endpoints.ts';
import { readWebhooks } from '#lib/features/webhooks/server/service/read-webhooks.ts';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { sealAudit } from '#lib/server/audit/seal.ts';
import { verify } from '#lib/server/audit/verify.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { kindsOfWork } from '../../src/bindings.ts';
import { aUnit } from '../support/builders.ts';
import { testContext, type TestContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';
import { anIssuedRegister } from '../support/issued-paper.ts';
import { listening } from '../support/listening.ts';
import { mailServer } from '../support/mail-server.ts';
import { pageId, pageToken, socialServer } from '../support/social-server.ts';

/** How often each is killed: twice here, as often as asked elsewhere (KHEO_KILLS=200). */
const kills = Number(process.env['KHEO_KILLS'] ?? 2);
/** What speaks to somebody outside, by name. */
const outward = ['dispatch.send-mail', 'posts.publish-outside', 'webhooks.deliver-message'];

afterEach(() => vi.unstubAllEnvs());
beforeAll(async () => {
	await installQueue((await testDatabase()).jobsUrl, kindsOfWork);
	await queue('update pgboss.queue set retry_delay = 0 where name = any($1)', [outward]);
});

async function start(script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
	const { appUrl, jobsUrl, authUrl } = await testDatabase();
	const urls = { DATABASE_URL: appUrl, DATABASE_JOBS_URL: jobsUrl, DATABASE_AUTH_URL: authUrl, KHEO_SECRET: 'a secret for tests, long enough to be one' };
	return spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
		env: { ...process.env, ...urls, ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	});
}

async function gone(process: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	process.kill(signal);
	if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
}

const queue = async <T extends object>(statement: string, values: unknown[] = []) =>
	withClient((await testDatabase()).jobsUrl, async (client) => (await client.query<T>(statement, values)).rows);

/** What the queue sees once so long has passed that a try counts as lost. */
const lostLongAgo = () => queue(`update pgboss.job set started_on = started_on - interval '1 hour' where name = any($1) and state = 'active'`, [outward]);
const statesOf = async ({ agencyId }: TestContext) =>
	(await queue<{ state: string }>(`select state from pgboss.job where name = any($1) and data->>'agencyId' = $2 order by name`, [outward, agencyId])).map(
		({ state }) => state
	);

/** A program of somebody else's that takes what comes, and the first time gives no answer. */
async function silentOnce() {
	const ids: (string | undefined)[] = [];
	const { promise: reached, resolve } = Promise.withResolvers<void>();
	const server = createServer((request, response) => {
		ids.push(String(request.headers['webhook-id']));
		request.resume().on('end', () => (ids.length === 1 ? resolve() : response.writeHead(204).end()));
	});
	const { address, [Symbol.asyncDispose]: close } = await listening(server);
	return { ids, reached, url: `${address}/`, [Symbol.asyncDispose]: close };
}

async function aLetter(ctx: TestContext): Promise<string> {
	const documentId = await anIssuedRegister(ctx);
	const receivers = [{ name: 'Sở Nội vụ', address: 'vanthu@snv.example.vn', organId: null }];
	await sendPaper(ctx, { documentId, channel: 'email', receivers, day: plainDate('2023-09-20'), note: '', proof: null });
	return documentId;
}

async function aPost(ctx: TestContext): Promise<string> {
	await saveAccount(ctx.as('admin'), { channel: 'facebook', version: 0, name: 'Trang Sở', pageId, token: pageToken, isOn: true });
	const id = await writePost(ctx, { title: 'Ra quân', words: 'Sáng nay Sở ra quân.', alt: '', picture: null });
	await addByItself(ctx, id, { channel: 'facebook' });
	await approvePost(ctx.as('leader'), id, { version: 1, day: plainDate('2023-09-20'), time: '08:00' });
	await putDue(ctx);
	return id;
}

async function aMessage(ctx: TestContext, url: string): Promise<void> {
	const admin = ctx.as('admin');
	await addEndpoint(admin, { url, events: ['document.issued'] });
	const [endpoint] = (await readWebhooks(admin)).endpoints;
	await pingEndpoint(admin, { endpoint: endpoint?.id ?? '', version: endpoint?.version ?? 0 });
}

/** The first worker is killed once all three are outside and unanswered; a second one comes when their tries count as lost. */
async function killedWithAll(ctx: TestContext, reached: () => Promise<unknown>): Promise<void> {
	const { appUrl, jobsUrl } = await testDatabase();
	const worker = (env: NodeJS.ProcessEnv = {}) => start('../support/real-worker.ts', [appUrl, jobsUrl, ...outward], env);
	const first = await worker();
	await reached();
	await gone(first, 'SIGKILL');
	await lostLongAgo();
	const second = await worker({ KHEO_CLOCK_SHIFT: String(10 * 60_000) });
	await expect.poll(() => statesOf(ctx), { timeout: 20_000, interval: 200 }).toEqual(['completed', 'completed', 'completed']);
	await gone(second, 'SIGKILL');
}

test.each(['when it reaches the mail server', 'when the letter is there and not yet answered'])(
	'a worker that is killed %s sends no letter and no post twice: a person is asked; what programs are told they are told again under the same name',
	{ timeout: 90_000 },
	async (moment) => {
		await using ctx = await testContext({ today: '2023-09-20' });
		const { promise: mailed, resolve } = Promise.withResolvers<void>();
		let asked = 0;
		await using mail = await mailServer({
			onConnect: (_session, done) => {
				asked += 1;
				if (moment.includes('reaches')) resolve();
				else done();
			},
			onData: (stream) => stream.resume().on('end', resolve)
		});
		await using page = await socialServer();
		await using receiver = await silentOnce();
		page.say('silent-after');
		const places = { SMTP_URL: mail.url, MAIL_FROM: 'vanthu@skhcn.example.vn', FACEBOOK_API_URL: page.url, KHEO_OUTGOING_HOSTS: '127.0.0.1' };
		for (const [name, value] of Object.entries(places)) vi.stubEnv(name, value);
		const [letter, post] = [await aLetter(ctx), await aPost(ctx)];
		await aMessage(ctx, receiver.url);
		await killedWithAll(ctx, async () => {
			await Promise.all([mailed, receiver.reached]);
			await expect.poll(() => page.state.posts.length, { timeout: 20_000 }).toBe(1);
		});
		expect([asked, page.asked.length]).toEqual([1, 1]);
		const later = { ...ctx, now: new Date(Date.now() + 10 * 60_000) };
		expect(JSON.stringify(await readDispatches(later, letter))).toContain('"state":"unsure"');
		expect((await readPost(later, post)).outings).toMatchObject([{ postedOn: null, byItself: { state: 'unsure' } }]);
		expect(receiver.ids).toEqual([expect.stringMatching(/^msg_/u), receiver.ids[0]]);
		expect((await readWebhooks(ctx.as('admin'))).messages).toMatchObject([{ state: 'delivered', tries: 1 }]);
	}
);

test('sealing that is killed again and again leaves one chain with every entry, each once', { timeout: 30_000 + kills * 5000 }, async () => {
	await using ctx = await testContext();
	const evening = new AbortController();
	const writing = (async () => {
		let written = 0;
		for (; !evening.signal.aborted; written += 1) await addUnit(ctx, aUnit());
		return written;
	})();
	for (let round = 0; round < kills; round += 1) {
		const worker = await start('../../src/worker.ts');
		await sleep(900 + Math.random() * 600);
		await gone(worker, 'SIGKILL');
	}
	evening.abort();
	const written = await writing;
	while ((await sealAudit(ctx.db, ctx.agencyId)) > 0);
	const found = await verify(ctx, fileStore());
	expect(found).toMatchObject({ unsealed: 0, firstBroken: null, sealed: written + 2 });
});
