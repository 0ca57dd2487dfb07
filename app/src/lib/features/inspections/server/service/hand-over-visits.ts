import type { PlainDate } from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';

/** Visits that this person leads and that are still to be held. */
export function listLedVisits(tx: ReadTx, userId: string): Promise<{ readonly unit: string; readonly plannedOn: PlainDate }[]> {
	return tx
		.selectFrom('inspection_visits as v')
		.innerJoin('units as u', 'u.id', 'v.unit_id')
		.where('v.lead_user_id', '=', userId)
		.where('v.held_on', 'is', null)
		.where('v.cancelled_at', 'is', null)
		.select(['u.name as unit', 'v.planned_on as plannedOn'])
		.orderBy('v.planned_on')
		.execute();
}

export async function handOverVisits(tx: Tx, userId: string, to: string | null): Promise<void> {
	await tx
		.updateTable('inspection_visits')
		.set((set) => ({ lead_user_id: to, version: set('version', '+', 1) }))
		.where('lead_user_id', '=', userId)
		.where('held_on', 'is', null)
		.where('cancelled_at', 'is', null)
		.execute();
}
