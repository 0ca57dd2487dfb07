import type { PlainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Activity } from '../../activity.ts';
import { listActivities } from '../as-activities.ts';
import { yearOfPlan } from '../queries.ts';

/** What a unit carries out in a plan, for whoever reports on it. */
export async function listCarriedOut(
	tx: ReadTx,
	{ planId, unitId, today }: { readonly planId: string; readonly unitId: string; readonly today: PlainDate }
): Promise<Activity[]> {
	const all = await listActivities(tx, { planId }, { year: await yearOfPlan(tx, planId), today });
	return all.filter(({ unit }) => unit.id === unitId);
}
