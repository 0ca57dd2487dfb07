import type { Context } from '../context.ts';
import { readOnly } from '../database/transaction.ts';
import { Problem } from '../problem.ts';
import { fileStore, findFile } from './files.ts';

/**
 * The bytes of a file, or null when there are none under this hash. The only way by which a feature gives bytes out: what the scanner has refused stays in
 * (`file.refused`); what it has not looked at yet is used meanwhile.
 */
export async function readStored(ctx: Context, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
	const file = await readOnly(ctx, (tx) => findFile(tx, sha256));
	if (file?.state === 'refused') throw new Problem('file.refused');
	return fileStore().get(ctx.agencyId, sha256);
}
