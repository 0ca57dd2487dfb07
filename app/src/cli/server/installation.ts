import { migrateIdentity } from '#lib/features/accounts/server/service.ts';
import { connect } from '#lib/server/database/connect.ts';
import { refusePowerfulRole } from '#lib/server/database/guard.ts';
import { migrate } from '#lib/server/database/migrate.ts';
import type { Db } from '#lib/server/database/schema.ts';
import { openDatabase } from '#lib/server/postgres/open-database.ts';
import { readSettings, type Settings } from '#lib/server/settings.ts';
import { StartRefusal } from '#lib/server/start-refusal.ts';

export type Installation = { readonly settings: Settings; readonly db: Db; close(): Promise<void> };

/**
 * Opens the database and brings it up to date. What the other processes and the built app need is left in the environment:
 * they have their own copies of every module.
 */
export async function openInstallation(): Promise<Installation> {
	const settings = readSettings();
	const database = await openDatabase(settings);
	try {
		await migrate(database.ownerUrl);
		await migrateIdentity(database.authUrl, database.secret);
		const db = connect(database.appUrl, 4);
		await refusePowerfulRole(db);
		Object.assign(process.env, {
			DATABASE_URL: database.appUrl,
			DATABASE_AUTH_URL: database.authUrl,
			KHEO_SECRET: database.secret,
			KHEO_DATA: settings.dataFolder
		});
		let closing: Promise<void> | undefined;
		return { settings, db, close: () => (closing ??= closeAll(db, database.stop)) };
	} catch (error) {
		await database.stop();
		throw asRefusal(error);
	}
}

async function closeAll(db: Db, stop: () => Promise<void>): Promise<void> {
	await db.destroy();
	await stop();
}

function asRefusal(error: unknown): unknown {
	const isNetwork = error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(E[A-Z]+|28|3D|08)/.test(error.code);
	return isNetwork ? new StartRefusal('database.unreachable', error.message || String(error.code), { cause: error }) : error;
}
