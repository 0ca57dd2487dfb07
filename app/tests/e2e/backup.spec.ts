import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

/** How often each of the two commands is killed: a few times here, 200 when asked (KHEO_KILLS=200). */
const kills = Number(process.env['KHEO_KILLS'] ?? 3);
const site = await ownSite();
const folder = mkdtempSync(join(tmpdir(), 'kheo-backups-'));
const archive = join(folder, 'whole.tar.gz');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a backup that is killed at any point leaves nothing that looks whole', { timeout: 120_000 + kills * 10_000 }, async () => {
	for (let round = 0; round < kills; round += 1) {
		await killedKheo(['backup', folder], site.dataFolder, 400 + Math.random() * 1200);
		for (const name of readdirSync(folder).filter((one) => one.endsWith('.tar.gz'))) {
			expect(await runKheo(['restore', join(folder, name), '--check'], site.dataFolder)).toMatchObject({ code: 0 });
		}
	}
	const { code, out } = await runKheo(['backup', archive], site.dataFolder);
	expect([code, out]).toEqual([0, expect.stringContaining('Đã sao lưu')]);
	expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
	expect(await runKheo(['backup', archive], site.dataFolder)).toMatchObject({ code: 1, err: expect.stringContaining('[backup.exists]') });
});

test('a restore that is killed at any point says so, begins again, and people sign in on what it restored', { timeout: 180_000 + kills * 20_000 }, async () => {
	const elsewhere = mkdtempSync(join(tmpdir(), 'kheo-restored-'));
	cpSync(join(site.dataFolder, 'secrets'), join(elsewhere, 'secrets'), { recursive: true });
	for (let round = 0; round < kills; round += 1) {
		if (await killedKheo(['restore', archive], elsewhere, 1000 + Math.random() * 4000)) break;
		const { code, err, out } = await runKheo(['agency', 'list'], elsewhere);
		expect(code === 1 ? err : out).toMatch(/\[restore\.unfinished\]|^$/u);
	}
	const { code, out, err } = await runKheo(['restore', archive], elsewhere);
	if (!err.includes('[restore.not-empty]')) expect([code, out, err]).toEqual([0, expect.stringContaining('mọi thứ khớp'), expect.anything()]);
	expect(await runKheo(['verify'], elsewhere)).toMatchObject({ code: 0 });
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
	let working = true;
	const people = [1, 2, 3].map(async () => {
		while (working) done.push(await addUnit(systemContext(db, agency_id), aUnit()));
	});
	await expect.poll(() => done.length).toBeGreaterThan(30);
	const acknowledged = [...done];
	const copy = frozenCopy(site.dataFolder);
	working = false;
	await Promise.all(people);
	await db.destroy();
	expect(await runKheo(['verify'], copy)).toMatchObject({ code: 0 });
	expect(await runKheo(['backup', join(folder, 'frozen.tar.gz')], copy)).toMatchObject({ code: 0 });
	const { stdout } = await import('node:child_process').then(({ spawnSync }) =>
		spawnSync('tar', ['xzOf', join(folder, 'frozen.tar.gz'), 'rows/public.units/000001'], { encoding: 'utf8' })
	);
	expect(acknowledged.filter((id) => !stdout.includes(id))).toEqual([]);
	rmSync(copy, { recursive: true, force: true });
});
