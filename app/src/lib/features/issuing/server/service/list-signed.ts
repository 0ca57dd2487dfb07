import type { ReadTx } from '#lib/server/database/schema.ts';

/** Frozen registers that are signed: they wait for the leader no more. */
export async function listSigned(tx: ReadTx): Promise<ReadonlySet<string>> {
	const rows = await tx.selectFrom('outgoing_documents').select('consolidation_id as id').where('withdrawn_at', 'is', null).execute();
	return new Set(rows.flatMap(({ id }) => id ?? []));
}
