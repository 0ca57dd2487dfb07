import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BackupRefusal } from '#lib/server/backup/refusal.ts';
import { isDenied } from '#lib/server/backup/refuse-unwritable.ts';
import { backupSettings, type BackupSettings } from '#lib/server/backup/backup-settings.ts';
import { momentOf, outlived } from '#lib/server/backup/generations.ts';
import { makeBackup } from '#lib/server/backup/make-backup.ts';
import { rowsOf, type Manifest } from '#lib/server/backup/manifest.ts';
import { appendRun, type Run } from '#lib/server/backup/runs.ts';
import { storeIn } from '#lib/server/files/files.ts';
import { log } from '#lib/server/log.ts';
import { openInstallation } from '../server/installation.ts';

const quiet = () => undefined;

export function neededSettings(): BackupSettings {
	const wanted = backupSettings();
	if (!wanted) throw new BackupRefusal('backup.not-set');
	return wanted;
}

/** The nightly backup into KHEO_BACKUP. What became of it is written down either way; only after a good one older generations go. */
export async function scheduledBackup(): Promise<void> {
	const wanted = neededSettings();
	const { database, settings, close } = await openInstallation();
	try {
		await noted('backup', settings.dataFolder, database.secret, async () => {
			await makeFolder(wanted.folder);
			const lock = wanted.recipient === null ? null : { recipient: wanted.recipient };
			const { path, size, manifest } = await makeBackup({ ...database, store: storeIn(join(settings.dataFolder, 'files')) }, wanted.folder, lock, quiet);
			const damaged = manifest.files.damaged.length > 0;
			for (const name of damaged ? [] : outlived(await readdir(wanted.folder))) await rm(join(wanted.folder, name));
			return { ok: !damaged, problem: damaged ? 'files.damaged' : null, file: basename(path), backup: { ...aboutBackup(manifest), size } };
		});
	} finally {
		await close();
	}
}

async function makeFolder(folder: string): Promise<void> {
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
	} catch (error) {
		throw isDenied(error) ? new BackupRefusal('backup.cannot-write', folder, { cause: error }) : error;
	}
}

type Outcome = Pick<Run, 'ok' | 'problem' | 'file' | 'backup'>;

/** Writes down what became of the work, and throws what it threw. */
export async function noted(kind: Run['kind'], dataFolder: string, secret: string, work: () => Promise<Outcome>): Promise<Outcome> {
	const beganAt = new Date().toISOString();
	const note = (outcome: Outcome) => appendRun(dataFolder, secret, { kind, beganAt, endedAt: new Date().toISOString(), ...outcome });
	try {
		const outcome = await work();
		await note(outcome);
		return outcome;
	} catch (error) {
		log.error(`${kind}.failed`, { error });
		await note({ ok: false, problem: error instanceof BackupRefusal ? error.code : 'failed', file: null, backup: null });
		throw error;
	}
}

export function aboutBackup(manifest: Manifest) {
	return { id: manifest.id, madeAt: manifest.madeAt, rows: rowsOf(manifest), files: manifest.files.count };
}

/** The newest backup in a folder. */
export async function newestIn(folder: string): Promise<string> {
	const dated = (await readdir(folder).catch(() => [])).filter((name) => momentOf(name));
	const newest = dated.toSorted().at(-1);
	if (newest === undefined) throw new BackupRefusal('backup.none', folder);
	return join(folder, newest);
}
