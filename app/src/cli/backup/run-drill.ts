import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkArchive } from '#lib/server/backup/read-archive.ts';
import type { Manifest } from '#lib/server/backup/manifest.ts';
import { backupSettings } from '#lib/server/backup/backup-settings.ts';
import { BackupRefusal } from '#lib/server/backup/refusal.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { openInstallation } from '../server/installation.ts';
import { withoutDatabase } from '#lib/server/backup/environment.ts';
import { keyFrom } from './keys.ts';
import { aboutBackup, neededSettings, newestIn, noted } from './scheduled.ts';

type Typed = { readonly identity?: string | undefined; readonly 'passphrase-file'?: string | undefined };

const kheo = fileURLToPath(new URL('../../../bin/kheo.mjs', import.meta.url));

/** Restores a backup as one would after a fire: with the command itself, into a folder and a database of its own, which are gone afterwards. */
export async function runDrill(file: string | null, typed: Typed) {
	const { database, settings, close } = await openInstallation();
	const { dataFolder } = settings;
	let words = '';
	try {
		const outcome = await noted('drill', dataFolder, database.secret, async () => {
			const path = file ?? (await newestIn(neededSettings().folder));
			const identity = typed.identity ?? (typed['passphrase-file'] === undefined ? (backupSettings()?.identityFile ?? undefined) : undefined);
			const manifest = await checkArchive(path, await keyFrom({ ...typed, identity }));
			await clearOld(dataFolder);
			await refuseWithoutSpace(manifest, dataFolder);
			const scene = join(dataFolder, `drill-${newId()}`);
			try {
				layOutSecrets(scene, database);
				const options = [
					...(identity === undefined ? [] : ['--identity', identity]),
					...(typed['passphrase-file'] ? ['--passphrase-file', typed['passphrase-file']] : [])
				];
				const restored = await restoreIn(scene, [path, ...options]);
				words = restored.words;
				const backup = { ...aboutBackup(manifest), size: (await stat(path)).size };
				return { ok: restored.code === 0, problem: restored.code === 0 ? null : 'drill.unlike', file: basename(path), backup };
			} finally {
				await rm(scene, { recursive: true, force: true });
			}
		});
		return { ...outcome, words };
	} finally {
		await close();
	}
}

function layOutSecrets(scene: string, { secret, masterKey }: { readonly secret: string; readonly masterKey: string }): void {
	mkdirSync(join(scene, 'secrets'), { recursive: true, mode: 0o700 });
	writeFileSync(join(scene, 'secrets/session-secret'), secret, { mode: 0o600 });
	writeFileSync(join(scene, 'secrets/master-key'), masterKey, { mode: 0o600 });
}

function restoreIn(scene: string, args: readonly string[]): Promise<{ readonly code: number; readonly words: string }> {
	return new Promise((done) => {
		execFile(process.execPath, [kheo, 'restore', ...args], { env: { ...ofItsOwn(process.env), KHEO_DATA: scene } }, (error, out, err) =>
			done({ code: error === null ? 0 : 1, words: error === null ? out.trimEnd() : `${out}${err}`.trimEnd() })
		);
	});
}

/** Neither the database nor the bucket of the installation: what is restored for trial must not lie among its files. */
function ofItsOwn(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(withoutDatabase(env)).filter(([name]) => !name.startsWith('S3_')));
}

/** What a drill left that was killed. A database whose folder goes ends by itself. */
async function clearOld(dataFolder: string): Promise<void> {
	for (const name of readdirSync(dataFolder)) if (/^drill-[0-9a-f-]{36}$/u.test(name)) rmSync(join(dataFolder, name), { recursive: true, force: true });
}

/** Files as they are, rows with their indexes three times, and an empty database. */
async function refuseWithoutSpace({ files, tables }: Manifest, folder: string): Promise<void> {
	const needed = files.bytes + 3 * tables.reduce((sum, { bytes }) => sum + bytes, 0) + 150_000_000;
	const { bavail, bsize } = await statfs(folder);
	if (bavail * bsize < needed) throw new BackupRefusal('backup.no-space', `${Math.ceil((bavail * bsize) / 1e6)} / ${Math.ceil(needed / 1e6)} MB`);
}
