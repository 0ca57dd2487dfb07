import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { fileStore, insertFile } from '#lib/server/files/files.ts';
import { scanTypeOf } from '#lib/server/files/scan-type.ts';
import { Problem } from '#lib/server/problem.ts';

export type KeptProof = { readonly sha256: string; readonly size: number; readonly type: string; readonly name: string };

const PROOF_MAX = 50 * 1024 * 1024;

/** Puts away what proves that a person sent the paper: a receipt, a picture of a screen. Its row is entered in the transaction (`enterProof`). */
export async function keepProof(ctx: Context, file: File | null | undefined): Promise<KeptProof | null> {
	if (!file) return null;
	if (file.size > PROOF_MAX) throw new Problem('file.too-large');
	const bytes = new Uint8Array(await file.arrayBuffer());
	const type = scanTypeOf(bytes);
	if (!type) throw new Problem('issue.file-kind');
	return { sha256: await fileStore().put(ctx.agencyId, bytes), size: bytes.byteLength, type, name: file.name.slice(0, 200) };
}

export async function enterProof(tx: Tx, proof: KeptProof | null): Promise<void> {
	if (!proof) return;
	const { sha256, size, type } = proof;
	await insertFile(tx, { sha256, size, type, state: 'clean' });
}
