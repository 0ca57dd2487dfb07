import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import { jsonOrNull } from '#lib/json-or-null.ts';
import { fileOfEntry, listLine } from './file-entries.ts';
import { lockedStart, unlocking, type Key } from './locking.ts';
import { backupFormat, manifestName, manifestSchema, type Manifest } from './manifest.ts';
import { BackupRefusal } from './refusal.ts';
import { partsOf } from './row-entries.ts';
import { rowSum, type RowSum } from './row-sum.ts';
import { bytesOf, tarEntries, type Entry } from './tar.ts';

/** The files of an archive, unlocked and unpacked as they are asked for. */
export async function* readArchive(path: string, key: Key | null): AsyncGenerator<Entry> {
	const locked = await isLocked(path);
	if (locked && !key) throw new BackupRefusal('backup.locked');
	const bytes = createReadStream(path, { highWaterMark: 256 * 1024 });
	const plain = createGunzip();
	/** What goes wrong before comes out of `plain`. */
	const ended = () => undefined;
	if (locked && key) pipeline(bytes, unlocking(key), plain, ended);
	else pipeline(bytes, plain, ended);
	try {
		yield* tarEntries(orNotWhole(plain));
	} finally {
		plain.destroy();
		bytes.destroy();
	}
}

async function* orNotWhole(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	try {
		yield* bytes;
	} catch (error) {
		throw error instanceof BackupRefusal ? error : new BackupRefusal('backup.not-whole', error instanceof Error ? error.message : '', { cause: error });
	}
}

/** Reads an archive to its end and compares every byte of it with its manifest. Nothing of it is to be used before this. */
export async function checkArchive(path: string, key: Key | null): Promise<Manifest> {
	const found = { tables: new Map<string, RowSum>(), list: createHash('sha256'), files: 0, bytes: 0 };
	let last: Buffer | undefined;
	for await (const { name, body } of readArchive(path, key)) {
		if (last) throw notWhole(name);
		if (name === manifestName) last = await bytesOf(body);
		else if (name.startsWith('rows/')) await addRows(found.tables, name, body);
		else if (name.startsWith('files/')) await addFile(found, name, body);
	}
	const manifest = manifestFrom(last);
	for (const table of manifest.tables) {
		const sum = (found.tables.get(partsOf(table)) ?? rowSum()).result();
		found.tables.delete(partsOf(table));
		if (sum.sha256 !== table.sha256 || sum.rows !== table.rows || sum.content !== table.content) throw notWhole(partsOf(table));
	}
	const { files } = manifest;
	if (found.tables.size > 0 || found.files !== files.count || found.bytes !== files.bytes || found.list.digest('hex') !== files.list) throw notWhole('files/');
	return manifest;
}

async function addRows(tables: Map<string, RowSum>, name: string, body: AsyncIterable<Buffer>): Promise<void> {
	const parts = name.slice(0, name.lastIndexOf('/') + 1);
	const sum = tables.get(parts) ?? rowSum();
	tables.set(parts, sum);
	for await (const chunk of body) sum.add(chunk);
}

async function addFile(found: { list: ReturnType<typeof createHash>; files: number; bytes: number }, name: string, body: AsyncIterable<Buffer>): Promise<void> {
	const file = fileOfEntry(name);
	const hash = createHash('sha256');
	for await (const chunk of body) {
		hash.update(chunk);
		found.bytes += chunk.length;
	}
	if (!file || hash.digest('hex') !== file.sha256) throw notWhole(name);
	found.list.update(listLine(file));
	found.files += 1;
}

/** Of bytes that the archive's own sum has been compared with: a damaged one is not told to be of another format. */
function manifestFrom(bytes: Buffer | undefined): Manifest {
	const json = jsonOrNull(bytes?.toString() ?? '');
	const { output, success } = v.safeParse(v.object({ format: v.string(), kheo: v.string() }), json);
	if (success && output.format !== backupFormat) throw new BackupRefusal('backup.newer', output.kheo);
	const parsed = v.safeParse(manifestSchema, json);
	if (!parsed.success) throw notWhole(manifestName);
	return parsed.output;
}

async function isLocked(path: string): Promise<boolean> {
	const file = await open(path, 'r').catch((error: unknown) => {
		throw new BackupRefusal('backup.not-whole', path, { cause: error });
	});
	const { buffer } = await file.read(Buffer.alloc(lockedStart.length), 0, lockedStart.length, 0).finally(() => file.close());
	return buffer.equals(lockedStart);
}

function notWhole(detail: string): BackupRefusal {
	return new BackupRefusal('backup.not-whole', detail);
}
