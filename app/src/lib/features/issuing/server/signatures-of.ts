import { type PdfSignature, readSignatures } from '@kheo/documents/read-signatures';
import type { StoredSignature } from '#lib/server/database/tables/issued-file-proofs.ts';
import { trustedRoots } from './trusted-roots.ts';

/** The signatures of a file as they are kept and shown. A file that is no PDF has none. */
export function signaturesOf(bytes: Uint8Array): readonly StoredSignature[] {
	return readSignatures(bytes, trustedRoots()).map(stored);
}

function stored({ chain, at, ...signature }: PdfSignature): StoredSignature {
	return { ...signature, at: at?.toISOString() ?? null, chain: chain.map(({ name }) => name) };
}
