import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineJob, defineRound, on, onRound, type Binding } from '#lib/server/jobs/define-job.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { beat, workersSeen } from '#lib/server/jobs/heartbeat.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { work } from '#lib/server/jobs/work.ts';
import { installationMetrics } from '#lib/server/metrics/installation-metrics.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { Problem } from '#lib/server/problem.ts';
import { readiness } from '#lib/server/readiness.ts';
import { scanFilesRound } from '#lib/server/rounds.ts';
import { scanWaiting } from '#lib/server/scanning/scan-waiting.ts';
import * as v from 'valibot';
import { kindsOfWork } from '../../../../bindings.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { standingOf } from '../kind-of-work.ts';
import { runRoundNow, tryJobAgain } from './service/order-work.ts';
import { readJobs } from './service/read-jobs.ts';

const failing = defineJob({ name: 'tests.fail-once', input: v.object({ note: v.string() }), retries: 0 });
const round = defineRound({ name: 'tests.go-about', cron: '0 3 * * *', retries: 0 });
const idle = async () => undefined;
const now = new Date('2026-09-01T05:00:00Z');

beforeAll(async () => installQueue((await testDatabase()).jobsUrl, [...kindsOfWork, on(failing, idle).kind, onRound(round, idle).kind]));

const leave = (ctx: Context) =>
	inTransaction(ctx, 'tests.left', async (tx) => {
		await audit(tx, { subject: { type: 'note', id: 'x' } });
		return enqueue(tx, failing, { note: 'Nguyễn Thị Lan' });
	});

async function working(bindings: readonly Binding[], done: () => Promise<boolean>): Promise<void> {
	const { db, jobsUrl } = await testDatabase();
	const stop = new AbortController();
	const worked = work(bindings, { db, jobsUrl, stop: stop.signal, superviseSeconds: 1 });
	await expect
		.poll(done, { timeout: 25_000, interval: 100 })
		.toBe(true)
		.finally(() => stop.abort());
	await worked;
}

test('a job that failed stands with its reason before its own agency alone, and an administrator has it tried again', async () => {
	await using ours = await testContext({ role: 'admin' });
	await using theirs = await testContext({ role: 'admin' });
	let tries = 0;
	const binding = on(failing, async () => {
		if ((tries += 1) === 1) throw new Problem('file.damaged');
	});
	const jobId = await leave(ours);
	await working([binding], async () => (await readJobs(ours, now)).failures.length === 1);
	const seen = await readJobs(ours, now);
	expect(seen.failures).toEqual([
		expect.objectContaining({ id: jobId, name: failing.name, tries: 1, nextTryAt: null, reason: expect.stringContaining('Tệp này đã hỏng') })
	]);
	const kind = seen.kinds.find(({ name }) => name === failing.name);
	expect([kind && standingOf(kind), kind?.failed, kind?.cron]).toEqual(['failed', 1, null]);
	expect((await readJobs(theirs, now)).failures).toEqual([]);
	await expect(tryJobAgain(theirs, jobId)).rejects.toMatchObject({ code: 'job.not-failed' });
	await tryJobAgain(ours, jobId);
	await working([binding], async () => (await readJobs(ours, now)).kinds.some((one) => one.name === failing.name && one.last?.isDone === true));
	await expect(tryJobAgain(ours, jobId)).rejects.toMatchObject({ code: 'job.not-failed' });
	const entries = await readOnly(ours, (tx) => tx.selectFrom('audit_entries').select(['subject_id', 'data']).where('action', '=', 'job.tried-again').execute());
	expect(entries).toEqual([{ subject_id: jobId, data: { what: failing.name } }]);
});

test('a round that is asked for goes in the agency that asked, once, and its failure is that agency’s', async () => {
	await using ours = await testContext({ role: 'admin' });
	await using theirs = await testContext({ role: 'admin' });
	const been: string[] = [];
	const binding = onRound(round, async (ctx) => {
		been.push(ctx.agencyId);
		throw Object.assign(new Error('getaddrinfo ENOTFOUND mail.nguyen-lan.vn'), { code: 'ENOTFOUND' });
	});
	await runRoundNow(ours, round.name);
	await expect(runRoundNow(ours, round.name)).rejects.toMatchObject({ code: 'job.running' });
	await expect(runRoundNow(ours, 'tests.nothing')).rejects.toThrow('no round is called');
	await working([binding], async () => (await readJobs(ours, now)).failures.length === 1);
	expect(been).toEqual([ours.agencyId]);
	const [failure] = (await readJobs(ours, now)).failures;
	expect(failure?.reason).toContain('Không kết nối được');
	expect((await readJobs(theirs, now)).failures).toEqual([]);
	expect((await readJobs(ours, now)).kinds.find(({ name }) => name === round.name)?.nextAt).toEqual(new Date('2026-09-01T20:00:00Z'));
});

test('while no virus scanner is connected its round is not called done: nothing was scanned', async () => {
	await using ctx = await testContext({ role: 'admin' });
	const [ordered] = await Promise.allSettled([runRoundNow(ctx, scanFilesRound.name)]);
	/** One that its own clock has left already will do. */
	expect(ordered.status === 'fulfilled' || ordered.reason).toSatisfy((told) => told === true || told.code === 'job.running');
	const scanning = async () => (await readJobs(ctx, now)).kinds.find(({ name }) => name === scanFilesRound.name);
	await working([onRound(scanFilesRound, async (own) => void (await scanWaiting(own)))], async () => (await scanning())?.last?.isDone === true);
	const standing = async () => {
		const kind = await scanning();
		return kind && standingOf(kind);
	};
	expect(await standing()).toBe('no-means');
	vi.stubEnv('KHEO_CLAMD', 'clamav:3310');
	onTestFinished(() => void vi.unstubAllEnvs());
	expect(await standing()).toBe('done');
});

test('the queue keeps no word of what went wrong', async () => {
	const { jobsUrl } = await testDatabase();
	const { rows } = await withClient(jobsUrl, (client) =>
		client.query<{ said: string }>(`select string_agg(output::text, ' ') as said from pgboss.job where output is not null`)
	);
	expect(rows[0]?.said).toContain('network');
	expect(rows[0]?.said).not.toMatch(/lan|ENOTFOUND|tests\.db/iu);
});

test('a worker that was heard is alive, and without one the site is not ready once it should have been', async () => {
	const { db } = await testDatabase();
	expect(await readiness(db, 10)).toBe(null);
	expect([await readiness(db, 3600), await readiness(db, 10, '999-of-a-later-version')]).toEqual(['worker', 'migrations']);
	await beat(db, newId(), { at: Date.now() - 2000 });
	const seen = await workersSeen(db);
	expect([seen.alive, Math.round(seen.sealedAgo ?? 0)]).toEqual([1, 2]);
	expect([await readiness(db, 3600), await readiness(db, 3600, '140-seen-steps')]).toEqual([null, null]);
});

test('figures of the installation tell what waits, and that the database is down when it is', async () => {
	await using ctx = await testContext();
	await leave(ctx);
	const families = await installationMetrics(ctx.db, '/nowhere');
	const waiting = families.find(({ name }) => name === 'kheo_jobs_waiting');
	expect(waiting?.samples.find(({ labels }) => labels?.['job'] === failing.name)?.value).toBe(1);
	const down = await installationMetrics({} as never, '/nowhere').catch((error: unknown) => error);
	expect(down).toMatchObject([{ name: 'kheo_database_up', samples: [{ value: 0 }] }]);
});
