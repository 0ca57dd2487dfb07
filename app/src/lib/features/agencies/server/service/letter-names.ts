import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

/** Whether the agency's letters name the units that have not sent, as the Office last chose. */
export async function letterNames(tx: ReadTx): Promise<boolean> {
	return (await tx.selectFrom('agencies').select('letter_names').executeTakeFirstOrThrow()).letter_names;
}

export async function keepLetterNames(tx: Tx, names: boolean): Promise<void> {
	await tx.updateTable('agencies').set({ letter_names: names }).execute();
}
