import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { plainDate } from '@kheo/core';
import { beforeAll, expect, test } from 'vitest';
import { readDispatches } from '#lib/features/dispatch/server/service/read-dispatches.ts';
import { sendPaper } from '#lib/features/dispatch/server/service/send-paper.ts';
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
import { mailServer } from '../support/mail-server.ts';

/** How often each is killed: a few times here, as often as asked elsewhere (KHEO_KILLS=200). */
const kills = Number(process.env['KHEO_KILLS'] ?? 3);
const letters = 'dispatch.send-mail';

beforeAll(async () => installQueue((await testDatabase()).jobsUrl, kindsOfWork));

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
const lostLongAgo = () => queue(`update pgboss.job set started_on = started_on - interval '1 hour' where name = $1 and state = 'active'`, [letters]);
const stateOf = async (ctx: TestContext) =>
	(
		await queue<{ state: string }>(`select state from pgboss.job where name = $1 and data->>'agencyId' = $2 order by created_on limit 1`, [
			letters,
			ctx.agencyId
		])
	)[0]?.state;

async function sendThrough(ctx: TestContext, mail: string) {
	const { appUrl, jobsUrl } = await testDatabase();
	const worker = (env: NodeJS.ProcessEnv = {}) =>
		start('../support/real-worker.ts', [appUrl, jobsUrl, letters], { SMTP_URL: mail, MAIL_FROM: 'vanthu@skhcn.example.vn', ...env });
	const documentId = await anIssuedRegister(ctx);
	process.env['SMTP_URL'] = mail;
	process.env['MAIL_FROM'] = 'vanthu@skhcn.example.vn';
	const receivers = [{ name: 'Sở Nội vụ', address: 'vanthu@snv.example.vn', organId: null }];
	await sendPaper(ctx, { documentId, channel: 'email', receivers, day: plainDate('2023-09-20'), note: '', proof: null });
	return { documentId, worker };
}

test.each(['when it reaches the mail server', 'when the letter is there and not yet answered'])(
	'a worker that is killed %s never sends the letter twice; a person is told',
	{ timeout: 90_000 },
	async (moment) => {
		await using ctx = await testContext({ today: '2023-09-20' });
		const { promise: reached, resolve } = Promise.withResolvers<void>();
		let asked = 0;
		await using mail = await mailServer({
			onConnect: (_session, done) => {
				asked += 1;
				if (moment.includes('reaches')) resolve();
				else done();
			},
			onData: (stream) => stream.resume().on('end', resolve)
		});
		const { documentId, worker } = await sendThrough(ctx, mail.url);
		const first = await worker();
		await reached;
		await gone(first, 'SIGKILL');
		await lostLongAgo();
		const second = await worker({ KHEO_CLOCK_SHIFT: String(10 * 60_000) });
		await expect.poll(() => stateOf(ctx), { timeout: 20_000, interval: 200 }).toBe('completed');
		await gone(second, 'SIGTERM');
		expect(asked).toBe(1);
		const later = { ...ctx, now: new Date(Date.now() + 10 * 60_000) };
		expect(JSON.stringify(await readDispatches(later, documentId))).toContain('"state":"unsure"');
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
