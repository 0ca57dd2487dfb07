import { sql } from 'kysely';
import type { Db } from './database/schema.ts';
import { workersSeen } from './jobs/heartbeat.ts';
import { log } from './log.ts';

export type Unready = 'database' | 'migrations' | 'worker';

/** A worker says that it lives every ten seconds; one that fell is started again after a second. Nothing is sealed, sent or swept meanwhile. */
const longestSilence = 180;

/** What stands in the way of serving; null: nothing. A process that has just begun does not wait for its worker, which begins beside it. */
export async function readiness(db: Db, uptime = process.uptime(), schema = process.env['KHEO_SCHEMA']): Promise<Unready | null> {
	try {
		if (schema && !(await isMigrated(db, schema))) return 'migrations';
		const { heardAgo } = await workersSeen(db);
		return uptime > longestSilence && (heardAgo === null || heardAgo > longestSilence) ? 'worker' : null;
	} catch (error) {
		log.warn('readyz.database', { error });
		return 'database';
	}
}

/** The last step of this version has been taken here; a later version may have taken more. */
async function isMigrated(db: Db, name: string): Promise<boolean> {
	const { rows } = await sql<{ done: boolean }>`select exists (select from kysely_migration where name = ${name}) as done`.execute(db);
	return rows[0]?.done ?? false;
}
