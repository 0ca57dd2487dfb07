import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

export async function findSlogan(tx: ReadTx, id: string) {
	return tx.selectFrom('slogans').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Documents that print slogans, newest first. */
export async function listSources(tx: ReadTx): Promise<{ readonly id: string; readonly name: string }[]> {
	return tx
		.selectFrom('documents')
		.select(['id', 'name'])
		.where(sql<boolean>`jsonb_path_exists(reading, '$.appendices[*].slogans[0]')`)
		.orderBy('created_at', 'desc')
		.limit(50)
		.execute();
}
