import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateIdentity } from '#lib/features/accounts/server/service.ts';
import { refuseHalfRestored } from '#lib/server/backup/restore-mark.ts';
import { connect } from '#lib/server/database/connect.ts';
import { refusePowerfulRole } from '#lib/server/database/guard.ts';
import { migrate, newestMigration } from '#lib/server/database/migrate.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { asUnreachable } from '#lib/server/database/unreachable.ts';
import { s3Settings } from '#lib/server/files/s3-settings.ts';
import { installQueue } from '#lib/server/jobs/install-queue.ts';
import { openDatabase, type OpenDatabase } from '#lib/server/postgres/open-database.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { kindsOfWork } from '../../bindings.ts';

export type Installation = { readonly settings: Settings; readonly db: Db; readonly database: OpenDatabase; close(): Promise<void> };

/**
 * Opens the database and brings it up to date. What the other processes and the built app need is left in the environment:
 * they have their own copies of every module.
 */
export async function openInstallation(): Promise<Installation> {
	const settings = readSettings();
	s3Settings();
	mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
	const database = await openDatabase(settings);
	try {
		await refuseHalfRestored(database.ownerUrl);
		await migrate(database.ownerUrl);
		await migrateIdentity(database.authUrl, database.secret);
		await installQueue(database.jobsUrl, kindsOfWork);
		const db = await connectBound(database.appUrl);
		shareWithOtherProcesses(database, settings);
		let closing: Promise<void> | undefined;
		return { settings, db, database, close: () => (closing ??= closeAll(db, database.stop)) };
	} catch (error) {
		await database.stop();
		throw asUnreachable(error);
	}
}

export async function connectBound(appUrl: string): Promise<Db> {
	const db = connect(appUrl, 4);
	try {
		await refusePowerfulRole(db);
		return db;
	} catch (error) {
		await db.destroy();
		throw error;
	}
}

export function shareWithOtherProcesses({ appUrl, authUrl, jobsUrl, secret, masterKey }: OpenDatabase, { dataFolder }: Settings): void {
	const secrets = { KHEO_SECRET: secret, KHEO_MASTER_KEY: masterKey };
	const urls = { DATABASE_URL: appUrl, DATABASE_AUTH_URL: authUrl, DATABASE_JOBS_URL: jobsUrl };
	Object.assign(process.env, { ...urls, ...secrets, ...changedKeys(dataFolder), KHEO_DATA: dataFolder, KHEO_SCHEMA: newestMigration });
}

/** Left by a change of the master key: the next one while it is under way, and what packages go on being signed with. */
function changedKeys(dataFolder: string): Record<string, string> {
	const kept = { KHEO_MASTER_KEY_NEXT: 'master-key.next', KHEO_PACKAGE_KEY: 'package-key' };
	const found = Object.entries(kept).map(([name, file]) => [name, join(dataFolder, 'secrets', file)] as const);
	return Object.fromEntries(found.filter(([, path]) => existsSync(path)).map(([name, path]) => [name, readFileSync(path, 'utf8')]));
}

async function closeAll(db: Db, stop: () => Promise<void>): Promise<void> {
	await db.destroy();
	await stop();
}
