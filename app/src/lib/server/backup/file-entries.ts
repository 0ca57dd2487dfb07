import { createHash } from 'node:crypto';
import { sha256Of, type FileStore } from '../files/store.ts';
import type { Progress } from './contents.ts';
import type { Manifest } from './manifest.ts';
import { tarEntry } from './tar.ts';

export type FileRow = { readonly agencyId: string; readonly sha256: string };

/** Every file that a row names, under its hash. One that is missing or changed on the disk is told of and left out; the others are kept all the same. */
export async function* fileEntries(rows: readonly FileRow[], store: FileStore, progress: Progress): AsyncGenerator<Buffer, Manifest['files']> {
	const list = createHash('sha256');
	const damaged: Manifest['files']['damaged'] = [];
	let [count, bytes] = [0, 0];
	for (const [index, { agencyId, sha256 }] of rows.entries()) {
		progress('files', index, rows.length);
		const file = await store.get(agencyId, sha256);
		if (!file || sha256Of(file) !== sha256) {
			damaged.push({ agencyId, sha256, why: file ? 'changed' : 'missing' });
			continue;
		}
		yield* tarEntry(fileEntryName({ agencyId, sha256 }), Buffer.from(file.buffer, file.byteOffset, file.byteLength));
		list.update(listLine({ agencyId, sha256 }));
		[count, bytes] = [count + 1, bytes + file.byteLength];
	}
	return { count, bytes, list: list.digest('hex'), damaged };
}

function fileEntryName({ agencyId, sha256 }: FileRow): string {
	return `files/${agencyId}/${sha256}`;
}

export function fileOfEntry(name: string): FileRow | null {
	const [, agencyId, sha256] = /^files\/([0-9a-f-]{36})\/([0-9a-f]{64})$/u.exec(name) ?? [];
	return agencyId !== undefined && sha256 !== undefined ? { agencyId, sha256 } : null;
}

export function listLine({ agencyId, sha256 }: FileRow): string {
	return `${agencyId}/${sha256}\n`;
}
