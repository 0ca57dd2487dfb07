import type { PlainDate, UnitSigner } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { findApproval } from '../queries.ts';

/** Who approved a version of a return inside its unit; null where nobody had to. */
export async function findApproved(
	tx: ReadTx,
	key: { readonly obligationId: string; readonly unitId: string },
	version: number
): Promise<{ readonly signer: UnitSigner; readonly how: 'app' | 'paper'; readonly on: PlainDate } | null> {
	const { signer, how, on } = (await findApproval(tx, key, version)) ?? {};
	return signer && how && on ? { signer, how, on } : null;
}
