import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { sampleClockFile } from '#lib/features/demo/server/sample-clock.ts';
import { freePort } from '#lib/server/postgres/free-port.ts';
import { placeFor } from '#lib/server/postgres/place.ts';
import { provision } from '#lib/server/postgres/roles.ts';
import { startServer } from '#lib/server/postgres/server.ts';
import { copyOfSample } from './copy-of-sample.ts';
import { startKheo } from './start-site.ts';

/**
 * Two `kheo serve` on one database that is not theirs and one folder of files, as on two machines, with the sample agency as it stands on its first morning. The database
 * can be stopped under them and started again at the same address.
 */
export async function twoServers() {
	const dataFolder = copyOfSample(inject('sampleFolder'));
	const place = placeFor(dataFolder);
	const port = await freePort('127.0.0.1');
	const startDatabase = () => startServer(place, [`port=${port}`]);
	let database = await startDatabase();
	const { appUrl, ownerUrl, authUrl, jobsUrl } = await provision(database.superUrl, dataFolder);
	const kept = (name: string) => readFileSync(join(dataFolder, 'secrets', name), 'utf8');
	const env = {
		DATABASE_URL: appUrl,
		DATABASE_OWNER_URL: ownerUrl,
		DATABASE_AUTH_URL: authUrl,
		DATABASE_JOBS_URL: jobsUrl,
		KHEO_SECRET: kept('session-secret'),
		KHEO_MASTER_KEY: kept('master-key'),
		KHEO_CLOCK_FILE: sampleClockFile(dataFolder),
		KHEO_API_RATE: '6'
	};
	const servers = await Promise.all([startKheo(['serve'], dataFolder, env), startKheo(['serve'], dataFolder, env)]);
	const [a, b] = servers;
	afterAll(async () => {
		await Promise.all(servers.map(({ stop }) => stop()));
		await database.stop();
		rmSync(dataFolder, { recursive: true, force: true });
	});
	return {
		a: a.address,
		b: b.address,
		ownerUrl,
		passwords: inject('site').passwords,
		stopDatabase: () => database.stop(),
		startDatabase: async () => void (database = await startDatabase())
	};
}
