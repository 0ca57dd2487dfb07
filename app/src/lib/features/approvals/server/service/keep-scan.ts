import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { Problem } from '#lib/server/problem.ts';

export type Scan = { readonly sha256: string; readonly size: number; readonly type: string; readonly name: string };

const FILE_MAX = 50 * 1024 * 1024;

/** Puts a signed sheet away before the transaction: a PDF, a scan or a photo, by its first bytes. One whose text carries a secrecy mark is never kept. */
export async function keepScan(ctx: Context, file: File | null | undefined): Promise<Scan | null> {
	if (!file) return null;
	if (file.size > FILE_MAX) throw new Problem('file.too-large');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const type = scanTypeOf(bytes);
	if (!type) throw new Problem('issue.file-kind');
	if (type === 'application/pdf') await refuseSecret(bytes, file.name);
	return { sha256: await fileStore().put(ctx.agencyId, bytes), size: bytes.byteLength, type, name: file.name.slice(0, 200) };
}

/** The row that names what was put away; where there is nothing, nothing is written. */
export async function insertScan(tx: Tx, scan: Scan | null): Promise<void> {
	if (!scan) return;
	const { name: _name, ...stored } = scan;
	await insertFile(tx, { ...stored, state: 'quarantine' });
}

/** A scan has no text to read and is taken as it is. */
async function refuseSecret(bytes: Uint8Array, name: string): Promise<void> {
	try {
		await readFile(bytes, name);
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		if (error.code === 'file.secret') throw new Problem('issue.file-secret', { cause: error });
		if (error.code !== 'file.scan-without-text' && error.code !== 'file.not-a-document') throw new Problem('issue.file-unreadable', { cause: error });
	}
}
