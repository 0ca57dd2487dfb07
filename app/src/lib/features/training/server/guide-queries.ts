import { actorName } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';

/** The guide of this agency, once somebody began it. */
export function findGuide(tx: ReadTx) {
	return tx.selectFrom('training_guides').select(['seen', 'hidden_at as hiddenAt']).executeTakeFirst();
}

export async function showGuide(tx: Tx): Promise<void> {
	const { agencyId, now, actor } = contextOf(tx);
	await tx
		.insertInto('training_guides')
		.values({ agency_id: agencyId, begun_at: now, begun_by: actorName(actor), hidden_at: null })
		.onConflict((conflict) => conflict.column('agency_id').doUpdateSet({ hidden_at: null }))
		.execute();
}

export async function changeGuide(tx: Tx, change: { readonly hidden_at: Date } | { readonly seen: string[] }): Promise<void> {
	await tx.updateTable('training_guides').set(change).execute();
}
