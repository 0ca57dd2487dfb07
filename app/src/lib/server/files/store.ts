import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { log } from '../log.ts';
import { Problem } from '../problem.ts';
import { agencyFolder, asideSuffix, orNull, shelfOf } from './places.ts';

/**
 * The bytes of files, by agency and SHA-256. Five functions, so that another keeper can stand in for the disk.
 * Bytes are put before their row is written: a row always has its bytes, and bytes without a row are orphans, which the sweep sets aside and later removes.
 */
export type FileStore = {
	/** Durable on return; putting the same bytes again changes nothing, unless what lies there is damaged, which it mends. Returns their SHA-256. */
	put(agencyId: string, bytes: Uint8Array): Promise<string>;
	/** The bytes, or null when there are none under this hash. Bytes that do not agree with it are never given out: `file.damaged`, and an alarm in the log. */
	get(agencyId: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
	exists(agencyId: string, sha256: string): Promise<boolean>;
	/** Bytes kept and when, or null. */
	stat(agencyId: string, sha256: string): Promise<{ readonly size: number; readonly keptAt: Date } | null>;
	/** For bytes no row names any more. */
	removeOrphan(agencyId: string, sha256: string): Promise<void>;
};

export function diskStore(folder: string): FileStore {
	const pathOf = (agencyId: string, sha256: string) => join(agencyFolder(folder, agencyId), shelfOf(sha256), sha256);
	const asideOf = (agencyId: string, sha256: string) => pathOf(agencyId, sha256) + asideSuffix;
	const statOf = async (agencyId: string, sha256: string) => {
		const found = (await orNull(stat(pathOf(agencyId, sha256)))) ?? (await orNull(stat(asideOf(agencyId, sha256))));
		return found && { size: found.size, keptAt: found.mtime };
	};
	return {
		async put(agencyId, bytes) {
			const sha256 = sha256Of(bytes);
			const path = pathOf(agencyId, sha256);
			const lying = (await orNull(stat(path)))?.size === bytes.byteLength ? await orNull(readFile(path)) : null;
			if (!lying || sha256Of(lying) !== sha256) await writeDurably(path, bytes);
			return sha256;
		},
		get: async (agencyId, sha256) => {
			const bytes = (await orNull(readFile(pathOf(agencyId, sha256)))) ?? (await orNull(readFile(asideOf(agencyId, sha256))));
			return bytes && intact(agencyId, sha256, bytes);
		},
		exists: async (agencyId, sha256) => (await statOf(agencyId, sha256)) !== null,
		stat: statOf,
		removeOrphan: async (agencyId, sha256) => {
			for (const path of [pathOf(agencyId, sha256), asideOf(agencyId, sha256)]) await rm(path, { force: true });
		}
	};
}

export function sha256Of(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes when they agree with their hash. */
export function intact(agencyId: string, sha256: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	if (sha256Of(bytes) === sha256) return bytes;
	log.error('file.damaged', { agencyId, sha256, size: bytes.byteLength });
	throw new Problem('file.damaged');
}

/** Temporary file, fsync, rename, fsync of the folder: after a power cut there is the whole file or none. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const draft = `${path}.${randomUUID()}.tmp`;
	try {
		await syncing(draft, 'wx', (file) => file.writeFile(bytes));
		await rename(draft, path);
	} finally {
		await rm(draft, { force: true });
	}
	await syncing(dirname(path), 'r', async () => undefined);
}

async function syncing(path: string, flags: string, use: (file: Awaited<ReturnType<typeof open>>) => Promise<unknown>): Promise<void> {
	const file = await open(path, flags, 0o600);
	try {
		await use(file);
		await file.sync();
	} finally {
		await file.close();
	}
}
