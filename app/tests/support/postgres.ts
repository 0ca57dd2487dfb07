import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateIdentity } from '#lib/features/accounts/server/service.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { migrate } from '#lib/server/database/migrate.ts';
import { initialise } from '#lib/server/postgres/initialise.ts';
import { binariesIn } from '#lib/server/postgres/binaries.ts';
import { placeFor } from '#lib/server/postgres/place.ts';
import { provision, type DatabaseUrls } from '#lib/server/postgres/roles.ts';
import { startServer } from '#lib/server/postgres/server.ts';
import { kindsOfWork } from '../../src/bindings.ts';
import { templateName } from './template-name.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		readonly postgres: DatabaseUrls & { readonly superUrl: string };
	}
}

/** One embedded Postgres for the run, or the one whose folder KHEO_TEST_POSTGRES names (`/usr/lib/postgresql/15`), its template migrated once. Nothing here must survive a power cut, so it does not wait for the disk. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-test-'));
	const place = { ...placeFor(folder), ...otherBinaries(process.env['KHEO_TEST_POSTGRES']) };
	await initialise(place);
	const server = await startServer(place, ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']);
	const urls = await provision(server.superUrl, folder, templateName);
	await migrate(urls.ownerUrl);
	await migrateIdentity(urls.authUrl, 'a secret for tests, long enough to be one');
	await installQueue(urls.jobsUrl, kindsOfWork);
	project.provide('postgres', { ...urls, superUrl: server.superUrl });
	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

function otherBinaries(folder: string | undefined) {
	return folder ? { binaries: { ...binariesIn(folder), major: Number(basename(folder)) } } : {};
}
