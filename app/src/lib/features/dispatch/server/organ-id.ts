import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

/** The agency's own code on the document exchange. */
export async function organIdOf(tx: ReadTx): Promise<string | null> {
	const { organ_id: organId } = await tx.selectFrom('agencies').select('organ_id').executeTakeFirstOrThrow();
	return organId;
}

export async function keepOrganId(tx: Tx, organId: string): Promise<void> {
	await tx.updateTable('agencies').set({ organ_id: organId }).execute();
}
