import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { initialise } from '#lib/server/postgres/initialise.ts';
import { openDatabase } from '#lib/server/postgres/open-database.ts';
import { placeFor } from '#lib/server/postgres/place.ts';
import { postmasterOf } from '#lib/server/postgres/postmaster.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { startServer } from '#lib/server/postgres/server.ts';
import { readSettings } from '#lib/server/settings.ts';

const folders: string[] = [];
const aDataFolder = () => {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-supervisor-'));
	folders.push(folder);
	return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const pidOf = (folder: string) => {
	const state = postmasterOf(join(folder, 'postgres'));
	if (state.kind === 'none') throw new Error('no server');
	return state.pid;
};
const portOf = (folder: string) => {
	const state = postmasterOf(join(folder, 'postgres'));
	return state.kind === 'none' ? null : state.port;
};

test('after kill -9 the next start recovers and every acknowledged row is there', async () => {
	const folder = aDataFolder();
	const first = await openDatabase(readSettings({ KHEO_DATA: folder }));
	await withClient(first.ownerUrl, (client) => client.query('create table kept (n int)'));
	let acknowledged = 0;
	const writing = withClient(first.ownerUrl, async (client) => {
		for (;;) {
			await client.query('insert into kept values ($1)', [acknowledged + 1]);
			acknowledged += 1;
		}
	}).catch(() => undefined);
	await sleep(300);
	process.kill(pidOf(folder), 'SIGKILL');
	await writing;
	const second = await openDatabase(readSettings({ KHEO_DATA: folder }));
	const { rows } = await withClient(second.ownerUrl, (client) => client.query<{ n: string }>('select count(*) as n from kept'));
	expect(acknowledged).toBeGreaterThan(10);
	expect(Number(rows[0]?.n)).toBeGreaterThanOrEqual(acknowledged);
	await second.stop();
});

test('a command that attaches to a running server leaves it running; its owner stops it', async () => {
	const folder = aDataFolder();
	const server = await openDatabase(readSettings({ KHEO_DATA: folder }));
	const attach = `
		import { openDatabase } from '#lib/server/postgres/open-database.ts';
		import { readSettings } from '#lib/server/settings.ts';
		const { appUrl, stop } = await openDatabase(readSettings());
		console.log(appUrl);
		await stop();`;
	const other = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', attach], {
		cwd: import.meta.dirname,
		env: { ...process.env, KHEO_DATA: folder }
	});
	expect(other.stdout.trim()).toBe(server.appUrl);
	await withClient(server.appUrl, (client) => client.query('select 1'));
	await server.stop();
	expect(postmasterOf(join(folder, 'postgres')).kind).toBe('none');
});

test('two starts at once share one server', async () => {
	const place = placeFor(aDataFolder());
	await initialise(place);
	const [one, two] = await Promise.all([startServer(place), startServer(place)]);
	expect(two.superUrl).toBe(one.superUrl);
	await one.stop();
});

test("a lock left by a server whose number is now a stranger's does not stop the start", async () => {
	const folder = aDataFolder();
	const place = placeFor(folder);
	await initialise(place);
	writeFileSync(join(place.cluster, 'postmaster.pid'), `${process.ppid}\n${place.cluster}\n0\n5432\n`);
	const server = await startServer(place);
	expect(pidOf(folder)).not.toBe(process.ppid);
	await server.stop();
});

test('data of another major version is refused with the way out, untouched', async () => {
	const folder = aDataFolder();
	mkdirSync(join(folder, 'postgres'));
	writeFileSync(join(folder, 'postgres/PG_VERSION'), '14\n');
	await expect(openDatabase(readSettings({ KHEO_DATA: folder }))).rejects.toMatchObject({ code: 'postgres.other-version' });
	expect(readFileSync(join(folder, 'postgres/PG_VERSION'), 'utf8')).toBe('14\n');
});

test('secrets are made once, kept readable by their owner alone, and asked for with a scram password', async () => {
	const folder = aDataFolder();
	const first = await openDatabase(readSettings({ KHEO_DATA: folder }));
	expect(statSync(join(folder, 'secrets/kheo_app-password')).mode & 0o777).toBe(0o600);
	const wrong = new URL(first.appUrl);
	wrong.password = 'guessed';
	await expect(withClient(wrong.href, (client) => client.query('select 1'))).rejects.toThrow('password authentication failed');
	await first.stop();
	const second = await openDatabase(readSettings({ KHEO_DATA: folder }));
	expect(second.secret).toBe(first.secret);
	await second.stop();
});

test("with a database of one's own a missing secret stops the start", () => {
	const url = 'postgres://kheo_app@db/kheo';
	const needed = 'DATABASE_OWNER_URL, DATABASE_AUTH_URL, DATABASE_JOBS_URL, KHEO_SECRET, KHEO_MASTER_KEY';
	expect(() => readSettings({ DATABASE_URL: url })).toThrow(needed);
	expect(() => readSettings({ DATABASE_URL: 'mysql://x' })).toThrow('[settings.unreadable]');
	const urls = { DATABASE_URL: url, DATABASE_OWNER_URL: url, DATABASE_AUTH_URL: url, DATABASE_JOBS_URL: url };
	const withoutMaster = { ...urls, KHEO_SECRET: 'x'.repeat(32) };
	expect(() => readSettings(withoutMaster)).toThrow('phải đặt cả KHEO_MASTER_KEY.');
	const whole = { ...withoutMaster, KHEO_MASTER_KEY: 'y'.repeat(32) };
	expect(readSettings(whole).external).toMatchObject({ appUrl: url, jobsUrl: url, secret: 'x'.repeat(32), masterKey: 'y'.repeat(32) });
});

test('a server that fell while its owner lives stands up again on the same port, and stays down once the owner has stopped it', async () => {
	const folder = aDataFolder();
	const database = await openDatabase(readSettings({ KHEO_DATA: folder }));
	const port = portOf(folder);
	for (const signal of ['SIGKILL', 'SIGINT'] as const) {
		const before = pidOf(folder);
		process.kill(before, signal);
		await expect
			.poll(
				() =>
					withClient(database.appUrl, (client) => client.query('select 1')).then(
						() => pidOf(folder) !== before,
						() => false
					),
				{ timeout: 15_000 }
			)
			.toBe(true);
		expect(portOf(folder)).toBe(port);
	}
	await database.stop();
	await sleep(700);
	expect(postmasterOf(join(folder, 'postgres')).kind).toBe('none');
});
