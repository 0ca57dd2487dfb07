import type { ReadTx } from '#lib/server/database/schema.ts';
import type { PlannedItem } from './planned-item.ts';

/** The file of each arrival of a year that was read here, by the arrival. */
export async function receivedFiles(tx: ReadTx, year: number): Promise<ReadonlyMap<string, NonNullable<PlannedItem['kept']>>> {
	const rows = await tx
		.selectFrom('incoming_documents as i')
		.innerJoin('documents as d', 'd.id', 'i.document_id')
		.select(['i.id', 'd.file_sha256 as sha256', 'd.name'])
		.where('i.year', '=', year)
		.execute();
	return new Map(rows.map(({ id, sha256, name }) => [id, { sha256, name, role: 'received' }]));
}
