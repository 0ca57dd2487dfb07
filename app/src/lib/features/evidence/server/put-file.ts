import type { Context } from '#lib/server/context.ts';
import { fileStore } from '#lib/server/files/files.ts';

export type Stored = { readonly sha256: string; readonly size: number; readonly type: string };

export async function putFile({ agencyId }: Context, bytes: Uint8Array, type: string): Promise<Stored> {
	return { sha256: await fileStore().put(agencyId, bytes), size: bytes.byteLength, type };
}
