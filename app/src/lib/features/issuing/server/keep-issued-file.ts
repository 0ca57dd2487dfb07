import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';

export type IssuedFile = { readonly sha256: string; readonly size: number; readonly type: string; readonly name: string };

const FILE_MAX = 50 * 1024 * 1024;

/** Puts the issued paper away before the transaction: a PDF or a scan, by its first bytes. One whose text carries a secrecy mark is never kept. */
export async function keepIssuedFile(ctx: Context, file: File | null | undefined): Promise<IssuedFile | null> {
	if (!file) return null;
	if (file.size > FILE_MAX) throw new Problem('file.too-large');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const type = typeOf(bytes);
	if (!type) throw new Problem('issue.file-kind');
	if (type === 'application/pdf') await refuseSecret(bytes, file.name);
	return { sha256: await fileStore().put(ctx.agencyId, bytes), size: bytes.byteLength, type, name: file.name.slice(0, 200) };
}

export async function nameIssuedFile(tx: Tx, documentId: string, file: IssuedFile | null): Promise<void> {
	if (!file) return;
	const { name, ...stored } = file;
	await insertFile(tx, { ...stored, state: 'clean' });
	await tx.updateTable('outgoing_documents').set({ file_sha256: file.sha256, file_name: name }).where('id', '=', documentId).execute();
}

const starts: readonly (readonly [type: string, ...bytes: number[]])[] = [
	['application/pdf', 0x25, 0x50, 0x44, 0x46, 0x2d],
	['image/jpeg', 0xff, 0xd8, 0xff],
	['image/png', 0x89, 0x50, 0x4e, 0x47],
	['image/tiff', 0x49, 0x49, 0x2a, 0x00],
	['image/tiff', 0x4d, 0x4d, 0x00, 0x2a]
];

function typeOf(bytes: Uint8Array): string | null {
	return starts.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
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
