import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

export type RememberedGroup = { readonly phrase: string; readonly unitIds: readonly string[]; readonly at: Date; readonly by: string };

/** Every answer to "who is that?" that the agency has given, by `searchKey` of the phrase. */
export async function listGroups(tx: ReadTx): Promise<RememberedGroup[]> {
	return tx.selectFrom('unit_groups').select(['phrase', 'unit_ids as unitIds', 'answered_at as at', 'answered_by as by']).execute();
}

export async function upsertGroup(tx: Tx, { phrase, unitIds, at, by }: RememberedGroup): Promise<void> {
	const values = { unit_ids: [...unitIds], answered_at: at, answered_by: by };
	await tx
		.insertInto('unit_groups')
		.values({ phrase, ...values })
		.onConflict((conflict) => conflict.columns(['agency_id', 'phrase']).doUpdateSet(values))
		.execute();
}

/** The same by phrase, as facts are begun with them. */
export async function rememberedGroups(tx: ReadTx): Promise<Record<string, readonly string[]>> {
	return Object.fromEntries((await listGroups(tx)).map(({ phrase, unitIds }) => [phrase, unitIds]));
}
