import type { PlainDate } from '@kheo/core';
import type { Tx } from '#lib/server/database/schema.ts';
import type { NewUnit } from '../../schema.ts';
import { insertUnit } from '../unit-queries.ts';

/** A unit that begins as part of a larger act, which leaves the entry in the log. */
export function beginUnit(tx: Tx, id: string, unit: NewUnit): Promise<void> {
	return insertUnit(tx, id, unit);
}

/** Ends a unit with this day, whatever was written before. */
export async function closeUnit(tx: Tx, id: string, last: PlainDate): Promise<void> {
	await tx
		.updateTable('units')
		.set((row) => ({ active_to: last, version: row('version', '+', 1) }))
		.where('id', '=', id)
		.execute();
}
