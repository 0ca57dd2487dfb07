import { sql } from 'kysely';
import { actorName } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import type { ReturnKey } from './return-key.ts';

export type KeptFile = { readonly sha256: string; readonly name: string; readonly size: number; readonly type: string; readonly purpose: 'return' | 'proof' };

/** The row of a file whose bytes are already kept; the same file sent again is the same row. */
export async function keepReturnFile(tx: Tx, { obligationId, unitId }: ReturnKey, { sha256, name, size, type, purpose }: KeptFile): Promise<void> {
	const { now, actor } = contextOf(tx);
	await insertFile(tx, { sha256, size, type, state: 'quarantine' });
	await tx
		.insertInto('submission_files')
		.values({ obligation_id: obligationId, unit_id: unitId, sha256, name, purpose, added_at: now, added_by: actorName(actor) })
		.onConflict((conflict) =>
			conflict
				.columns(['agency_id', 'obligation_id', 'unit_id', 'sha256'])
				.doUpdateSet({ purpose: sql`case when excluded.purpose = 'proof' then 'proof' else submission_files.purpose end` })
		)
		.execute();
}
