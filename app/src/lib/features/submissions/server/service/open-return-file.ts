import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import { Problem } from '#lib/server/problem.ts';
import { assertMayRead } from '../access.ts';
import type { ReturnKey } from '../return-key.ts';
import { findReturnFile } from '../return-queries.ts';

/** A file that belongs to this return, byte for byte; a file of another return is not found. */
export async function openReturnFile(
	ctx: Context,
	key: ReturnKey,
	sha256: string
): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
	assertMayRead(ctx, key);
	const file = await readOnly(ctx, (tx) => findReturnFile(tx, key, sha256));
	const bytes = file && (await readStored(ctx, file.sha256));
	if (!file || !bytes) throw new Problem('file.not-found');
	return { name: file.name, type: file.type, bytes };
}
