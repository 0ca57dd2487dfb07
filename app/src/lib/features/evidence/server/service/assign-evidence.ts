import { holdActivity } from '#lib/features/activities/server/service/held-activity.ts';
import { type Key, requireOwnOrOffice } from '#lib/features/activities/server/service/access.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';

type Assign = { readonly activityId: string | null; readonly chosen: readonly string[] };

/** Puts the chosen pieces of evidence to an activity, or back into the tray; all or none. */
export async function assignEvidence(ctx: Context, key: Key, { activityId, chosen }: Assign, requestKey = ''): Promise<number> {
	requireOwnOrOffice(ctx, key);
	if (chosen.length === 0) throw new Problem('evidence.none-chosen');
	return inTransaction(ctx, 'evidence.assigned', (tx) =>
		onceFor(tx, requestKey, async () => {
			if (activityId) await holdActivity(tx, key, activityId);
			const held = await lockAll(tx, key, chosen);
			if (held.length !== new Set(chosen).size) throw new Problem('evidence.not-found');
			await tx.updateTable('evidence').set({ activity_id: activityId }).where('id', 'in', held).execute();
			await audit(tx, { subject: { type: 'obligation', id: key.obligationId }, data: { unit: key.unitId, activity: activityId, evidence: chosen } });
			return held.length;
		})
	);
}

/** Held in one order, so that two people who sort the same photos wait for each other. */
async function lockAll(tx: Tx, key: Key, ids: readonly string[]): Promise<string[]> {
	const held = await tx
		.selectFrom('evidence')
		.where('id', 'in', ids)
		.where('obligation_id', '=', key.obligationId)
		.where('unit_id', '=', key.unitId)
		.where('removed_at', 'is', null)
		.select('id')
		.orderBy('id')
		.forUpdate()
		.execute();
	return held.map(({ id }) => id);
}
