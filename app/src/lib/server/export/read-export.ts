import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { jsonOrNull } from '#lib/json-or-null.ts';
import { BackupRefusal } from '../backup/refusal.ts';
import { orNull } from '../files/places.ts';
import { keyMark } from './export-key.ts';
import { manifestName, manifestSchema, type ExportManifest } from './manifest.ts';

/** Reads an export to its end and compares every row and file with its manifest. Nothing of it is to be used before this. */
export async function checkExport(folder: string, key: Buffer): Promise<ExportManifest> {
	const text = await orNull(readFile(join(folder, manifestName), 'utf8'));
	if (text === null) throw new BackupRefusal('export.not-whole', manifestName);
	const parsed = v.safeParse(manifestSchema, jsonOrNull(text));
	if (!parsed.success) throw new BackupRefusal('export.not-whole', manifestName);
	const manifest = parsed.output;
	if (manifest.keyMark !== keyMark(key)) throw new BackupRefusal('export.wrong-key');
	for (const { name, sha256 } of manifest.tables) await refuseUnlike(join(folder, 'tables', `${name}.jsonl`), sha256);
	for (const sha256 of manifest.files.sha256) await refuseUnlike(join(folder, 'files', sha256), sha256);
	return manifest;
}

async function refuseUnlike(path: string, sha256: string): Promise<void> {
	const hash = createHash('sha256');
	const read = async () => {
		for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
		return hash.digest('hex');
	};
	if ((await orNull(read())) !== sha256) throw new BackupRefusal('export.not-whole', path);
}
