import { noParticipants } from '@kheo/core';
import { actorName } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Key } from './access.ts';
import { listAcceptedRows, lockSaid, type RowWords } from '../queries.ts';

export type HeldActivity = NonNullable<Awaited<ReturnType<typeof lockSaid>>>;

/**
 * An activity of this unit's return, held until the transaction ends. An accepted row of which nothing was said yet gets its place first, with the words
 * it has now.
 */
export async function holdActivity(
	tx: Tx,
	key: Key,
	id: string
): Promise<{ readonly held: HeldActivity; readonly row: RowWords | undefined; readonly fresh: boolean }> {
	const [row] = await listAcceptedRows(tx, { ...key, rowId: id });
	const fresh = row !== undefined && (await insertFromRow(tx, row));
	const held = await lockSaid(tx, id);
	if (!held || held.obligation_id !== key.obligationId || held.unit_id !== key.unitId) throw new Problem('activity.not-found');
	return { held, row, fresh };
}

/** The same for a change that was made looking at this version; 0: at a row of which nothing had been said. */
export async function holdVersion(tx: Tx, key: Key, { id, version }: { readonly id: string; readonly version: number }) {
	const found = await holdActivity(tx, key, id);
	if (found.held.version !== version && !(version === 0 && found.fresh)) throw new Problem('activity.moved');
	return found;
}

async function insertFromRow(tx: Tx, { id, obligationId, unitId, name, scheduled, place }: RowWords): Promise<boolean> {
	const { now, actor } = contextOf(tx);
	const inserted = await tx
		.insertInto('activities')
		.values({
			id,
			obligation_id: obligationId,
			unit_id: unitId,
			registered: true,
			name: name.slice(0, 2000),
			state: 'planned',
			scheduled: scheduled.slice(0, 500),
			place: place.slice(0, 500),
			participants: jsonOf(noParticipants),
			checklist: jsonOf([]),
			created_at: now,
			created_by: actorName(actor)
		})
		.onConflict((conflict) => conflict.columns(['agency_id', 'id']).doNothing())
		.executeTakeFirst();
	return inserted.numInsertedOrUpdatedRows === 1n;
}
