import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The bytes of files, by agency and SHA-256. Five functions, so that another keeper can stand in for the disk.
 * Bytes are put before their row is written: a row always has its bytes, and bytes without a row are orphans to be removed.
 */
export type FileStore = {
	/** Durable on return; putting the same bytes again changes nothing. Returns their SHA-256. */
	put(agencyId: string, bytes: Uint8Array): Promise<string>;
	/** The bytes, or null when there are none under this hash. They are not checked against it; `kheo verify` does that. */
	get(agencyId: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
	exists(agencyId: string, sha256: string): Promise<boolean>;
	/** Bytes kept and when, or null. */
	stat(agencyId: string, sha256: string): Promise<{ readonly size: number; readonly keptAt: Date } | null>;
	/** For bytes no row names any more. */
	removeOrphan(agencyId: string, sha256: string): Promise<void>;
};

export function diskStore(folder: string): FileStore {
	const pathOf = (agencyId: string, sha256: string) => join(folder, safe(agencyId), safe(sha256).slice(0, 2), sha256);
	const statOf = async (agencyId: string, sha256: string) => {
		const found = await orNull(stat(pathOf(agencyId, sha256)));
		return found && { size: found.size, keptAt: found.mtime };
	};
	return {
		async put(agencyId, bytes) {
			const sha256 = sha256Of(bytes);
			const path = pathOf(agencyId, sha256);
			if ((await statOf(agencyId, sha256))?.size !== bytes.byteLength) await writeDurably(path, bytes);
			return sha256;
		},
		get: async (agencyId, sha256) => orNull(readFile(pathOf(agencyId, sha256))),
		exists: async (agencyId, sha256) => (await statOf(agencyId, sha256)) !== null,
		stat: statOf,
		removeOrphan: (agencyId, sha256) => rm(pathOf(agencyId, sha256), { force: true })
	};
}

export function sha256Of(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
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

async function orNull<T>(work: Promise<T>): Promise<T | null> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}

/** Ids and hashes come from rows, but a path is never built from anything else than hex and dashes. */
function safe(name: string): string {
	if (!/^[0-9a-f-]{2,64}$/.test(name)) throw new TypeError('not an id or hash');
	return name;
}
