import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { findFile } from '#lib/server/files/files.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import { findDocument } from '../queries.ts';

export type OriginalFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The file as it was sent, untouched by any correction. */
export async function openOriginalFile(ctx: Context, documentId: string): Promise<OriginalFile> {
	const found = await readOnly(ctx, async (tx) => {
		const document = await findDocument(tx, documentId);
		const file = document && (await findFile(tx, document.sha256));
		return document && file ? { name: document.name, sha256: document.sha256, type: file.type } : null;
	});
	const bytes = found && (await readStored(ctx, found.sha256));
	if (!found || !bytes) throw new Problem('file.not-found');
	return { name: found.name, type: found.type, bytes };
}
