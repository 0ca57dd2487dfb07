import type { Context } from '#lib/server/context.ts';
import { onPage } from '#lib/server/clock.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { findLastChange } from '../queries.ts';

/** Who changed the document last, for the one whose correction came too late. */
export async function readLastChange(ctx: Context, documentId: string): Promise<{ by: string; at: Date } | null> {
	const last = await readOnly(ctx, (tx) => findLastChange(tx, documentId));
	return last ? { ...last, at: onPage(last.at) } : null;
}
