import { listUnits } from '#lib/features/agencies/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Directive, Directives } from '../../view.ts';
import { findSheet, listDirectives } from '../queries.ts';

/** What was written by hand on the slips of this register, and the units it may be given to. */
export function readDirectives(ctx: Context, obligationId: string): Promise<Directives> {
	return readOnly(ctx, async (tx) => ({
		all: await listDirectives(tx, obligationId),
		units: (await listUnits(tx)).map(({ id, name }) => ({ id, name }))
	}));
}

export function directivesOf(tx: ReadTx, obligationId: string): Promise<Directive[]> {
	return listDirectives(tx, obligationId);
}

/** The photo or scan of the sheet, byte for byte. */
export async function openSheet(ctx: Context, obligationId: string, sha256: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const name = await readOnly(ctx, (tx) => findSheet(tx, obligationId, sha256));
	const bytes = name === null ? null : await fileStore().get(ctx.agencyId, sha256);
	if (name === null || !bytes) throw new Problem('file.not-found');
	return { bytes, name };
}
