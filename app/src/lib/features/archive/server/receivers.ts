import { sql } from 'kysely';
import type { ReadTx } from '#lib/server/database/schema.ts';

export type Receiver = { readonly organId: string; readonly organName: string };

/** To whom each of these papers was sent, once each; the code is known of those reached over the exchange. */
export async function receiversOf(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Receiver[]>> {
	const { rows } = await sql<Receiver & { paper: string }>`select document_id as paper, left(recipient, 200) as "organName",
		coalesce(max(address) filter (where channel = 'exchange'), '') as "organId"
		from dispatches where document_id = any(${ids}::uuid[]) and (sent_at is not null or sent_on is not null) and mistaken_at is null
		group by document_id, recipient order by document_id, min(entered_at), recipient`.execute(tx);
	return Map.groupBy(rows, ({ paper }) => paper);
}
