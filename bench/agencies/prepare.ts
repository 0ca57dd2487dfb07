import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindsOfWork } from '../../app/src/bindings.ts';
import { migrateIdentity } from '../../app/src/lib/features/accounts/server/service.ts';
import { migrate } from '../../app/src/lib/server/database/migrate.ts';
import { installQueue } from '../../app/src/lib/server/jobs/install-queue.ts';
import { initialise } from '../../app/src/lib/server/postgres/initialise.ts';
import { placeFor } from '../../app/src/lib/server/postgres/place.ts';
import { provision, type DatabaseUrls } from '../../app/src/lib/server/postgres/roles.ts';
import { startServer } from '../../app/src/lib/server/postgres/server.ts';

export const secrets = { KHEO_SECRET: 'the secret of one run of the bench, no more', KHEO_MASTER_KEY: 'the master key of one run of the bench' };

/** A durable Postgres of its own for one measurement, with this process and those it starts set to one folder and one pair of secrets. */
export async function withPostgres<T>(settings: readonly string[], work: (superUrl: string, folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-bench-'));
	Object.assign(process.env, secrets, { KHEO_DATA: folder });
	const place = placeFor(folder);
	await initialise(place);
	const server = await startServer(place, settings);
	try {
		return await work(server.superUrl, folder);
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A database as `kheo serve` would find it after its first start. */
export async function prepared(superUrl: string, folder: string, name: string): Promise<DatabaseUrls> {
	const urls = await provision(superUrl, folder, name);
	await migrate(urls.ownerUrl);
	await migrateIdentity(urls.authUrl, secrets.KHEO_SECRET);
	await installQueue(urls.jobsUrl, kindsOfWork);
	return urls;
}
