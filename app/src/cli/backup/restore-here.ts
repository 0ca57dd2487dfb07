import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrateIdentity } from '#lib/features/accounts/server/service.ts';
import type { Progress } from '#lib/server/backup/contents.ts';
import type { Key } from '#lib/server/backup/locking.ts';
import type { Manifest } from '#lib/server/backup/manifest.ts';
import { BackupRefusal } from '#lib/server/backup/refusal.ts';
import { refuseOtherSecrets } from '#lib/server/backup/refuse-place.ts';
import { restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { tellRestored } from '#lib/server/backup/tell-restored.ts';
import { migrate } from '#lib/server/database/migrate.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { asUnreachable } from '#lib/server/database/unreachable.ts';
import { storeIn } from '#lib/server/files/files.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { openDatabase, type OpenDatabase } from '#lib/server/postgres/open-database.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { kindsOfWork } from '../../bindings.ts';
import { connectBound, shareWithOtherProcesses } from '../server/installation.ts';
import { verifyAll } from '../verify.ts';

type Archive = { readonly path: string; readonly key: Key | null; readonly manifest: Manifest };

/** Restores a checked archive into the installation that the settings name, and verifies what then stands there. */
export async function restoreHere(archive: Archive, withoutSecrets: boolean, progress: Progress) {
	const settings = readSettings();
	if (!withoutSecrets) refuseMissingSecrets(settings);
	mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
	const database = await openDatabase(settings);
	try {
		if (!withoutSecrets) refuseOtherSecrets(archive.manifest, database);
		shareWithOtherProcesses(database, settings);
		const { unknownJobs } = await restoreBackup(archive, placeOf(database, settings), progress);
		const results = await withDb(database, (db) => verifyAll({ db, settings }));
		return { unknownJobs, results };
	} catch (error) {
		throw asUnreachable(error);
	} finally {
		await database.stop();
	}
}

function placeOf(database: OpenDatabase, { dataFolder }: Settings) {
	return {
		...database,
		store: storeIn(join(dataFolder, 'files')),
		prepare: async () => {
			await migrateIdentity(database.authUrl, database.secret);
			await installQueue(database.jobsUrl, kindsOfWork);
		},
		complete: async (manifest: Manifest) => {
			await migrate(database.ownerUrl);
			await withDb(database, (db) => tellRestored(db, manifest));
		}
	};
}

async function withDb<T>({ appUrl }: OpenDatabase, use: (db: Db) => Promise<T>): Promise<T> {
	const db = await connectBound(appUrl);
	return use(db).finally(() => db.destroy());
}

/** The embedded database would make up new ones. */
function refuseMissingSecrets({ external, dataFolder }: Settings): void {
	if (external) return;
	const missing = ['session-secret', 'master-key'].map((name) => join(dataFolder, 'secrets', name)).filter((path) => !existsSync(path));
	if (missing.length > 0) throw new BackupRefusal('restore.other-secrets', missing.join(', '));
}
