import { gatherStatistics } from '../database/gather-statistics.ts';
import { migrateTo, unknownMigrations } from '../database/migrate.ts';
import type { FileStore } from '../files/store.ts';
import type { Progress } from './contents.ts';
import { loadArchive } from './load-archive.ts';
import type { Key } from './locking.ts';
import type { Manifest, TableRecord } from './manifest.ts';
import { readArchive } from './read-archive.ts';
import { BackupRefusal } from './refusal.ts';
import { refuseUnlessEmpty } from './refuse-place.ts';
import { makeEmptyAndMark, takeMarkAway } from './restore-mark.ts';
import { openSessions, type DatabaseUrls, type Sessions } from './snapshot.ts';
import { sumOfRows } from './source-rows.ts';

export type RestorePlace = DatabaseUrls & {
	readonly store: FileStore;
	/** Makes the tables of accounts and of the queue, as this version has them. */
	prepare(): Promise<void>;
	/** With everything loaded and compared: what must be right before anybody is let in. */
	complete(manifest: Manifest): Promise<void>;
};

export type Restored = { readonly unknownJobs: number };

/**
 * Puts an archive that was checked into an empty installation. Until its last step the installation is marked as half restored: no server starts on it, and the same
 * command begins again from nothing.
 */
export async function restoreBackup(
	archive: { path: string; key: Key | null; manifest: Manifest },
	place: RestorePlace,
	progress: Progress
): Promise<Restored> {
	const { manifest } = archive;
	const unknown = unknownMigrations(manifest.migrations);
	if (unknown.length > 0) throw new BackupRefusal('backup.newer', `${manifest.kheo}: ${unknown.join(', ')}`);
	await using sessions = await openSessions(place);
	await refuseUnlessEmpty(sessions);
	await makeEmptyAndMark(sessions.public);
	await migrateTo(place.ownerUrl, manifest.migrations);
	await place.prepare();
	const unknownJobs = await loadArchive(readArchive(archive.path, archive.key), manifest, sessions, place.store, progress);
	await refuseUnlike(sessions, manifest);
	await setSiteChangesAhead(sessions);
	await place.complete(manifest);
	await gatherStatistics(sessions.public);
	await takeMarkAway(sessions.public);
	return { unknownJobs };
}

/** Reads everything back and compares it with what was in the archive. */
async function refuseUnlike(sessions: Sessions, { tables }: Manifest): Promise<void> {
	const unlike: TableRecord[] = [];
	for (const table of tables.filter(({ schema }) => schema !== 'pgboss')) {
		const now = await sumOfRows(sessions[table.schema], table);
		if (now.content !== table.content || now.rows !== table.rows) unlike.push(table);
	}
	if (unlike.length > 0) throw new BackupRefusal('restore.unlike', unlike.map(({ name }) => name).join(', '));
}

/** The pages of the people's side are told apart by a number that grows. Browsers may hold pages of the time after the backup, whose numbers must not come again. */
async function setSiteChangesAhead({ public: owner }: Sessions): Promise<void> {
	await owner.query(
		`select setval(s, nextval(s) + 1000000) from (select to_regclass(pg_get_serial_sequence('public.site_changes', 'id')) as s) one where s is not null`
	);
}
