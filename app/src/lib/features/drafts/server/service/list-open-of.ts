import type { ReadTx } from '#lib/server/database/schema.ts';

/** Papers being written on which this person wrote last. */
export async function listOpenOf(tx: ReadTx, name: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('drafts')
		.select('title')
		.where('status', '=', 'draft')
		.where('updated_by', '=', name)
		.orderBy('updated_at', 'desc')
		.limit(100)
		.execute();
	return rows.map(({ title }) => title);
}
