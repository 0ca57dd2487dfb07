import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { connect } from '#lib/server/database/connect.ts';
import { systemContext } from '#lib/server/system-context.ts';
import { aUnit } from '../support/builders.ts';
import { frozenCopy } from '../support/frozen-copy.ts';
import { killedKheo } from '../support/killed-kheo.ts';
import { ownSite } from '../support/own-site.ts';
import { runKheo } from '../support/run-kheo.ts';
import { sessionOf } from '../support/session.ts';
import { startSite } from '../support/start-site.ts';

/** How often each of the two commands is killed: once here, 200 when asked (KHEO_KILLS=200). */
const kills = Number(process.env['KHEO_KILLS'] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'kheo-backups-'));
process.env['KHEO_BACKUP'] = join(folder, 'nightly');
const site = await ownSite();
const archive = join(folder, 'whole.tar.gz');
afterAll(() => {
	delete process.env['KHEO_BACKUP'];
	rmSync(folder, { recursive: true, force: true });
});

test('a backup that is killed at any point leaves nothing that looks whole', { timeout: 120_000 + kills * 10_000 }, async () => {
	for (let round = 0; round < kills; round += 1) {
		await killedKheo(['backup', folder], site.dataFolder, 400 + Math.random() * 1200);
		for (const name of readdirSync(folder).filter((one) => one.endsWith('.tar.gz'))) {
			expect(await runKheo(['restore', join(folder, name), '--check'], site.dataFolder)).toMatchObject({ code: 0 });
			rmSync(join(folder, name));
		}
	}
	const { code, out } = await runKheo(['backup', archive], site.dataFolder);
	expect([code, out]).toEqual([0, expect.stringContaining('Đã sao lưu')]);
	expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
	expect(await runKheo(['backup', archive], site.dataFolder)).toMatchObject({ code: 1, err: expect.stringContaining('[backup.exists]') });
});

test('the Office is told as long as there is no good backup, and sees the one of the night, signed', async () => {
	const cookie = await sessionOf(site.address, 'van-phong', site.passwords['van-phong']);
	const pageOf = async (path: string) => (await fetch(`${site.address}/so-khcn/${path}`, { headers: { cookie } })).text();
	expect(await pageOf('units')).toContain('Sao lưu của máy chủ cần được xem lại');
	expect(await runKheo(['backup', '--scheduled'], site.dataFolder)).toMatchObject({ code: 0 });
	const [name = ''] = readdirSync(join(folder, 'nightly'));
	const page = await pageOf('backups');
	expect([name, page.includes(name), page.includes('chữ ký không đúng')]).toEqual([expect.stringMatching(/^kheo-/u), true, false]);
	appendFileSync(
		join(site.dataFolder, 'backup-runs.jsonl'),
		readFileSync(join(site.dataFolder, 'backup-runs.jsonl'), 'utf8').replace('"ok":true', '"ok":false')
	);
	expect(await pageOf('backups')).toContain('chữ ký không đúng');
});

test('a restore that is killed at any point says so, begins again, and people sign in on what it restored', { timeout: 180_000 + kills * 20_000 }, async () => {
	let elsewhere = emptyInstallation();
	for (let killed = 0; killed < kills;) {
		const endedBefore = await killedKheo(['restore', archive], elsewhere, 1000 + Math.random() * 4000);
		if (!endedBefore) killed += 1;
		const state = await stateOf(elsewhere);
		expect(['unfinished', 'empty', 'whole']).toContain(state);
		if (state !== 'whole') continue;
		rmSync(elsewhere, { recursive: true, force: true });
		elsewhere = emptyInstallation();
	}
	const { out, err } = await runKheo(['restore', archive], elsewhere);
	expect(out + err).toMatch(/mọi thứ khớp|\[restore\.not-empty\]/u);
	const restored = await startSite(elsewhere);
	expect(await sessionOf(restored.address, 'van-phong', site.passwords['van-phong'])).toContain('kheo');
	await restored.stop();
	rmSync(elsewhere, { recursive: true, force: true });
});

test('the data folder copied in the middle of writing starts, whole, with everything that was acknowledged', async () => {
	const [, , , port] = readFileSync(join(site.dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n');
	const password = readFileSync(join(site.dataFolder, 'secrets/kheo_app-password'), 'utf8');
	const db = connect(`postgres://kheo_app:${password}@127.0.0.1:${port}/kheo`, 4);
	const { agency_id } = await db.selectFrom('agency_directory').select('agency_id').executeTakeFirstOrThrow();
	const done: string[] = [];
	const evening = new AbortController();
	const people = [1, 2, 3].map(async () => {
		while (!evening.signal.aborted) done.push(await addUnit(systemContext(db, agency_id), aUnit()));
	});
	await expect.poll(() => done.length).toBeGreaterThan(30);
	const acknowledged = [...done];
	const copy = frozenCopy(site.dataFolder);
	evening.abort();
	await Promise.all(people);
	await db.destroy();
	expect(await runKheo(['backup', join(folder, 'frozen.tar.gz')], copy)).toMatchObject({ code: 0 });
	const units = execFileSync('tar', ['xzOf', join(folder, 'frozen.tar.gz'), 'rows/public.units/000001'], { encoding: 'utf8' });
	expect(acknowledged.filter((id) => !units.includes(id))).toEqual([]);
	rmSync(copy, { recursive: true, force: true });
});

/** A folder with the keys that an archive is opened with, and nothing else. */
function emptyInstallation(): string {
	const installation = mkdtempSync(join(tmpdir(), 'kheo-restored-'));
	cpSync(join(site.dataFolder, 'secrets'), join(installation, 'secrets'), { recursive: true });
	return installation;
}

/** How it stands with an installation; what the commands said where it is none of the three. */
async function stateOf(installation: string): Promise<string> {
	const { code, err, out } = await runKheo(['agency', 'list'], installation);
	if (code !== 0) return err.includes('[restore.unfinished]') ? 'unfinished' : err;
	if (out === '') return 'empty';
	const verified = await runKheo(['verify'], installation);
	return verified.code === 0 ? 'whole' : verified.out + verified.err;
}
