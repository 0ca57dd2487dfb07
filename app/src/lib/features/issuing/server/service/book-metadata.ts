import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { requireClerk } from '../require-office.ts';

export { listIncomingMetadata, listMetadata, ownOrganId } from '../metadata-queries.ts';
export { requireClerk };

export type StruckNumber = { readonly printed: string; readonly reason: string; readonly dated: string };

/** Numbers of a year that were struck, in the order of the book. */
export async function listStruck(tx: ReadTx, year: number): Promise<StruckNumber[]> {
	const { rows } = await sql<StruckNumber>`select printed, cancelled_reason as reason, taken_on::text as dated from document_numbers
		where cancelled_at is not null and extract(year from taken_on) = ${year} order by taken_on, series_id, ordinal, printed`.execute(tx);
	return rows;
}
