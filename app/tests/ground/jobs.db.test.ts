import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { defineJob, defineRound, on, onRound, type Binding } from '#lib/server/jobs/define-job.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { queueVersion } from '#lib/server/jobs/queue-schema.ts';
import { work } from '#lib/server/jobs/work.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { kindsOfWork } from '../../src/bindings.ts';
import { testContext } from '../support/context.ts';
import { testDatabase } from '../support/database.ts';
import { slowJob } from '../support/worker-at-hand.ts';

const { input: _input, ...slowKind } = slowJob;
const writeNote = defineJob({ name: 'tests.write-note', input: v.object({ note: v.string() }), retries: 2 });
const round = defineRound({ name: 'tests.go-round', cron: '0 3 * * *', retries: 1 });
const idle = async () => undefined;
const kinds = [...kindsOfWork, slowKind, on(writeNote, idle).kind, onRound(round, idle).kind];

type Stored = { name: string; state: string; data: unknown; retry_count: number };
const stored = async (name: string) =>
	withClient((await testDatabase()).jobsUrl, async (client) => {
		const { rows } = await client.query<Stored>('select name, state, data, retry_count from pgboss.job where name = $1 order by created_on', [name]);
		return rows;
	});
const leave = (ctx: Context, job: typeof writeNote, note: string) =>
	inTransaction(ctx, 'tests.left', async (tx) => {
		await audit(tx, { subject: { type: 'note', id: note } });
		return enqueue(tx, job, { note });
	});
const written = (ctx: Context, action: string) =>
	readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select(['actor', 'subject_id']).where('action', '=', action).execute());
const until = async (what: () => Promise<boolean>) => {
	await expect.poll(what, { timeout: 25_000, interval: 200 }).toBe(true);
};

beforeAll(async () => installQueue((await testDatabase()).jobsUrl, kinds));

/** Works in this process until `done` holds. */
async function working(bindings: readonly Binding[], done: () => Promise<boolean>): Promise<void> {
	const { db, jobsUrl } = await testDatabase();
	const stop = new AbortController();
	const worked = work(bindings, { db, jobsUrl, stop: stop.signal, superviseSeconds: 1 });
	await until(done).finally(() => stop.abort());
	await worked;
}

test('a job is there exactly when its transaction is, and names the agency of the transaction', async () => {
	await using ctx = await testContext();
	const before = await stored(writeNote.name);
	const failing = inTransaction(ctx, 'tests.left', async (tx) => {
		await enqueue(tx, writeNote, { note: 'mất' });
		throw new Error('không xong');
	});
	await expect(failing).rejects.toThrow('không xong');
	expect(await stored(writeNote.name)).toEqual(before);
	await leave(ctx, writeNote, 'còn');
	expect((await stored(writeNote.name)).at(-1)).toMatchObject({ state: 'created', data: { agencyId: ctx.agencyId, input: { note: 'còn' } } });
});

test('a job nobody has defined is refused, and so is one outside an agency', async () => {
	await using ctx = await testContext();
	const unknown = defineJob({ name: 'tests.unknown', input: v.object({ note: v.string() }), retries: 0 });
	await expect(leave(ctx, unknown, 'x')).rejects.toThrow('no job is called');
	await expect(sql`select pgboss.kheo_enqueue(gen_random_uuid(), ${writeNote.name}, '{}', 0)`.execute(ctx.db)).rejects.toThrow('belongs to an agency');
});

test('the app’s role sees nothing of the queue, and the queue’s role nothing of the agencies', async () => {
	const { db, jobsUrl } = await testDatabase();
	for (const statement of ['select * from pgboss.job', 'delete from pgboss.job', 'update pgboss.queue set retry_limit = 0']) {
		await expect(sql.raw(statement).execute(db)).rejects.toThrow('permission denied');
	}
	await expect(withClient(jobsUrl, (client) => client.query('select * from public.units'))).rejects.toThrow('permission denied');
});

test('a job left by the app lies in the queue as the queue’s own send lays it there', async () => {
	await using ctx = await testContext();
	const { jobsUrl } = await testDatabase();
	const id = await leave(ctx, writeNote, 'như nhau');
	const boss = new PgBoss({ connectionString: jobsUrl, schema: 'pgboss', createSchema: false, supervise: false, schedule: false });
	await boss.start();
	const sent = await boss.send(writeNote.name, { agencyId: ctx.agencyId, input: { note: 'như nhau' } });
	await boss.stop();
	const rows = await withClient(jobsUrl, async (client) => {
		const { rows } = await client.query<{ job: object }>(
			`select to_jsonb(j) - array['id', 'start_after', 'created_on', 'keep_until']
				|| jsonb_build_object('kept', round(extract(epoch from keep_until - start_after))) as job from pgboss.job j where id = any($1)`,
			[[id, sent]]
		);
		return rows;
	});
	expect(rows).toHaveLength(2);
	expect(rows[0]).toEqual(rows[1]);
});

test('a job is done in the context of its agency, and again after it failed', async () => {
	await using ours = await testContext();
	await using theirs = await testContext();
	let tries = 0;
	const binding = on(writeNote, async (ctx, { note }) => {
		if (note === 'thử lại' && (tries += 1) === 1) throw new Error('chưa được');
		await inTransaction(ctx, 'tests.noted', (tx) => audit(tx, { subject: { type: 'note', id: note } }));
	});
	await leave(ours, writeNote, 'thử lại');
	await leave(theirs, writeNote, 'của cơ quan kia');
	await working([binding], async () => (await written(ours, 'tests.noted')).length + (await written(theirs, 'tests.noted')).length === 2);
	expect(await written(ours, 'tests.noted')).toEqual([{ actor: 'job:tests.write-note', subject_id: 'thử lại' }]);
	expect(await written(theirs, 'tests.noted')).toEqual([{ actor: 'job:tests.write-note', subject_id: 'của cơ quan kia' }]);
	expect(tries).toBe(2);
});

test('two workers on one database share the work: each job is done once', async () => {
	await using ctx = await testContext();
	const { db, jobsUrl } = await testDatabase();
	const notes = Array.from({ length: 12 }, (_, n) => `việc ${n}`);
	for (const note of notes) await leave(ctx, writeNote, note);
	const binding = on(writeNote, (ctx, { note }) => inTransaction(ctx, 'tests.noted', (tx) => audit(tx, { subject: { type: 'note', id: note } })));
	const stop = new AbortController();
	const workers = [1, 2].map(() => work([binding, binding], { db, jobsUrl, stop: stop.signal, superviseSeconds: 1 }));
	await until(async () => (await written(ctx, 'tests.noted')).length >= notes.length).finally(() => stop.abort());
	await Promise.all(workers);
	expect((await written(ctx, 'tests.noted')).map(({ subject_id }) => subject_id).toSorted()).toEqual(notes.toSorted());
});

test('a job whose worker is killed in the middle is done by the next one, once', async () => {
	await using ctx = await testContext();
	const { appUrl, jobsUrl } = await testDatabase();
	const script = fileURLToPath(new URL('../support/worker-at-hand.ts', import.meta.url));
	const worker = (milliseconds: number) =>
		spawn(process.execPath, [script, appUrl, jobsUrl, String(milliseconds)], { stdio: ['ignore', 'inherit', 'inherit'] });
	await leave(ctx, slowJob, 'giữa chừng');
	const first = worker(600_000);
	await until(async () => (await stored(slowJob.name))[0]?.state === 'active');
	first.kill('SIGKILL');
	await once(first, 'exit');
	const second = worker(0);
	await until(async () => (await stored(slowJob.name))[0]?.state === 'completed');
	second.kill('SIGTERM');
	await once(second, 'exit');
	expect(await written(ctx, 'tests.written')).toEqual([{ actor: 'job:tests.write-slowly', subject_id: 'giữa chừng' }]);
	expect(await stored(slowJob.name)).toMatchObject([{ state: 'completed', retry_count: 1 }]);
}, 60_000);

test('a round goes to every agency, also when one of them fails, and then counts as failed', async () => {
	await using one = await testContext();
	await using other = await testContext();
	const visited: string[] = [];
	const binding = onRound(round, async ({ agencyId }) => {
		visited.push(agencyId);
		if (agencyId === one.agencyId) throw new Error('không mở được');
	});
	await expect(binding.run(one.db, {}, 'x')).rejects.toThrow('failed in 1 agencies');
	expect(visited).toEqual(expect.arrayContaining([one.agencyId, other.agencyId]));
});

test('rounds are in the clock as they are defined; one that is no longer wanted leaves it', async () => {
	const { jobsUrl } = await testDatabase();
	const clock = () =>
		withClient(
			jobsUrl,
			async (client) => (await client.query<{ name: string; cron: string; timezone: string }>('select name, cron, timezone from pgboss.schedule')).rows
		);
	expect(await clock()).toContainEqual({ name: 'tests.go-round', cron: '0 3 * * *', timezone: 'Asia/Ho_Chi_Minh' });
	await installQueue(jobsUrl, [...kinds.filter(({ name }) => name !== round.name), { ...round, name: 'tests.other-round', cron: '5 4 * * *' }]);
	expect(await clock()).not.toContainEqual(expect.objectContaining({ name: 'tests.go-round' }));
	expect(await clock()).toContainEqual(expect.objectContaining({ name: 'tests.other-round', cron: '5 4 * * *' }));
});

test('the version that decides whether the queue is installed anew is the one in use', () => {
	const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> };
	expect(queueVersion).toBe(manifest.dependencies['pg-boss']);
});
