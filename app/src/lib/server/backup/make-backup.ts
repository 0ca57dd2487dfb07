import { createWriteStream, type Stats } from 'node:fs';
import { open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { orNull } from '../files/places.ts';
import { archiveOf, type BackupSource, type Progress } from './contents.ts';
import { locking, type Lock } from './locking.ts';
import type { Manifest } from './manifest.ts';
import { BackupRefusal } from './refusal.ts';
import { refuseUnwritable } from './refuse-unwritable.ts';
import { sessionOn } from './snapshot.ts';

export type Made = { readonly path: string; readonly size: number; readonly manifest: Manifest };

/**
 * Writes an archive to this file, or into this folder under the moment's name. It has its name only when it is whole and on the disk; what a killed run left is cleared
 * away by the next one.
 */
export async function makeBackup(source: BackupSource, to: string, lock: Lock | null, progress: Progress): Promise<Made> {
	const path = await placeOf(resolve(to), lock !== null);
	await refuseUnwritable(dirname(path));
	await clearParts(path);
	await refuseWithoutSpace(source, dirname(path));
	const part = `${path}.${process.pid}.part`;
	let manifest: Manifest | undefined;
	try {
		const archive = archiveOf(source, progress, (done) => (manifest = done));
		const sink = createWriteStream(part, { mode: 0o600, flush: true });
		if (lock) await pipeline(archive, createGzip({ level: 4 }), locking(lock), sink);
		else await pipeline(archive, createGzip({ level: 4 }), sink);
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw isNoSpace(error) ? new BackupRefusal('backup.no-space', dirname(path), { cause: error }) : error;
	}
	await syncFolder(dirname(path));
	if (!manifest) throw new Error('an archive ends with its manifest');
	return { path, size: (await stat(path)).size, manifest };
}

async function placeOf(to: string, locked: boolean): Promise<string> {
	const found: Stats | null = await orNull(stat(to));
	if (!found) return to;
	if (!found.isDirectory()) throw new BackupRefusal('backup.exists', to);
	const moment = new Date().toISOString().replace(/[-:]|\.\d+/gu, '');
	return join(to, `kheo-${moment}.tar.gz${locked ? '.age' : ''}`);
}

/** Parts of this archive or of another one of ours in this folder, whose process is gone. */
async function clearParts(path: string): Promise<void> {
	const folder = dirname(path);
	for (const name of await readdir(folder)) {
		const [, of = '', pid] = /^(.+)\.(\d+)\.part$/u.exec(name) ?? [];
		const ours = of === basename(path) || /^kheo-\d{8}T\d{6}Z\.tar\.gz/u.test(of);
		if (pid !== undefined && ours && !lives(Number(pid))) await rm(join(folder, name), { force: true });
	}
}

function lives(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Files hardly shrink, rows do: what is certain to be needed must be free before anything is begun. */
async function refuseWithoutSpace(source: BackupSource, folder: string): Promise<void> {
	const owner = await sessionOn(source.ownerUrl);
	try {
		const { rows } = await owner.query<{ needed: string }>(
			'select (coalesce((select sum(size) from public.files), 0) * 0.9 + pg_database_size(current_database()) * 0.02)::bigint::text as needed'
		);
		const needed = Number(rows[0]?.needed ?? 0);
		const { bavail, bsize } = await statfs(folder);
		if (bavail * bsize < needed) throw new BackupRefusal('backup.no-space', `${megabytes(bavail * bsize)} / ${megabytes(needed)} MB`);
	} finally {
		await owner.end();
	}
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle.sync().finally(() => handle.close());
}

function isNoSpace(error: unknown): boolean {
	return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
