import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskStore } from '#lib/server/files/store.ts';
import { outageOf } from '#lib/server/outage.ts';
import { openDatabase } from '#lib/server/postgres/open-database.ts';
import { withClient } from '#lib/server/postgres/roles.ts';
import { readSettings } from '#lib/server/settings.ts';
import { mayMount, smallDisk } from '../support/small-disk.ts';

const agencyId = '01890000-0000-7000-8000-000000000001';

test.skipIf(!mayMount)('a file for which there is no room is refused as that, leaves nothing, and is kept once there is room (needs root)', async () => {
	using disk = smallDisk(2);
	const store = diskStore(disk.folder);
	const [small, large] = [randomBytes(1_000_000), randomBytes(1_500_000)];
	const kept = await store.put(agencyId, small);
	expect(outageOf(await store.put(agencyId, large).catch((error: unknown) => error))).toBe('server.disk-full');
	expect(readdirSync(disk.folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual([]);
	expect(Buffer.from((await store.get(agencyId, kept)) ?? []).equals(small)).toBe(true);
	disk.grow(8);
	const later = await store.put(agencyId, large);
	expect(Buffer.from((await store.get(agencyId, later)) ?? []).equals(large)).toBe(true);
});

test.skipIf(!mayMount)(
	'a database whose disk is full keeps what it acknowledged, and goes on by itself once there is room (needs root)',
	{ timeout: 90_000 },
	async () => {
		using disk = smallDisk(90);
		const folder = join(disk.folder, 'data');
		const database = await openDatabase(readSettings({ KHEO_DATA: folder }));
		let acknowledged = 0;
		const write = () =>
			withClient(database.ownerUrl, async (client) => {
				await client.query('create table if not exists kept (n int, filling text)');
				for (; acknowledged < 100_000; acknowledged += 1)
					await client.query('insert into kept values ($1, $2)', [acknowledged + 1, randomBytes(300_000).toString('hex')]);
			}).catch((error: unknown) => error);
		expect(outageOf(await write())).not.toBeNull();
		expect(acknowledged).toBeGreaterThan(5);
		disk.grow(400);
		const countKept = () =>
			withClient(database.ownerUrl, async (client) => Number((await client.query<{ n: string }>('select count(*) as n from kept')).rows[0]?.n));
		await expect.poll(() => countKept().catch(() => 0), { timeout: 45_000, interval: 300 }).toBeGreaterThanOrEqual(acknowledged);
		await withClient(database.ownerUrl, (client) => client.query('insert into kept values (0, $1)', ['còn chỗ']));
		await database.stop();
	}
);
