import { sql } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import type { ConsentUse } from '../consent.ts';

/**
 * Stops what the system itself shows of somebody who no longer agrees: a photo is marked as refused and leaves the annex, a page of the honoured is withdrawn.
 * News and models are whole pages that a leader let out: taking them down is a duty of people. Whether something was stopped.
 */
export async function stopUse(tx: Tx, ctx: Context, usedIn: ConsentUse, id: string | null): Promise<boolean> {
	if (id === null) return false;
	if (usedIn === 'evidence') {
		const set = { consent: 'refused', in_annex: false, version: sql<number>`version + 1` } as const;
		return (await tx.updateTable('evidence').set(set).where('id', '=', id).executeTakeFirst()).numUpdatedRows > 0n;
	}
	if (usedIn === 'nomination') {
		const set = { withdrawn_at: ctx.now, version: sql<number>`version + 1` };
		const shown = tx.updateTable('nomination_showings').set(set).where('nomination_id', '=', id).where('withdrawn_at', 'is', null);
		return (await shown.executeTakeFirst()).numUpdatedRows > 0n;
	}
	return false;
}
