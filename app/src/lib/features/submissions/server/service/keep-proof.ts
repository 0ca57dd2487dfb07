import { readFile } from '@kheo/documents/read-file';
import { FileRefused } from '@kheo/documents/refused';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { FILE_MAX } from '../../limits.ts';
import { assertOffice } from '../access.ts';
import { keepReturnFile } from '../keep-return-file.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { refusedFile, type RefusedFile } from '#lib/features/documents/server/service/refused-file.ts';
import type { ReturnKey } from '../return-key.ts';

/** Keeps the photo, PDF or file that a unit's return came in. A readable file is read first: one that carries a secrecy mark is never kept. */
export async function keepProof(
	ctx: Context,
	key: ReturnKey,
	file: { readonly name: string; readonly bytes: Uint8Array }
): Promise<{ readonly ok: true; readonly sha256: string } | RefusedFile> {
	assertOffice(ctx);
	try {
		const type = await typeOf(file.name, file.bytes);
		const sha256 = await fileStore().put(ctx.agencyId, file.bytes);
		await inTransaction(ctx, 'submission.proof-kept', async (tx) => {
			await keepReturnFile(tx, key, { sha256, name: file.name, size: file.bytes.byteLength, type, purpose: 'proof' });
			await audit(tx, { subject: { type: 'obligation', id: key.obligationId }, data: { ...key, sha256, name: file.name } });
		});
		return { ok: true, sha256 };
	} catch (error) {
		if (error instanceof FileRefused) return refusedFile(error, ctx);
		throw error;
	}
}

async function typeOf(name: string, bytes: Uint8Array): Promise<string> {
	if (bytes.byteLength > FILE_MAX) throw new FileRefused('file.too-large', { limit: FILE_MAX / 1024 / 1024 });
	const picture = scanTypeOf(bytes);
	if (picture !== null) return picture;
	await readFile(bytes, name);
	return 'application/octet-stream';
}
