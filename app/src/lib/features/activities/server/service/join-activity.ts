import { mayBeJoint } from '@kheo/core';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { JointInput } from '../../schema.ts';
import { type Key, requireOwnOrOffice } from './access.ts';
import { holdActivity, holdVersion } from './held-activity.ts';
import { listActivities } from '../as-activities.ts';
import { findOwed, holdJoints, listJointPairs } from '../queries.ts';

/**
 * Says that an activity is held together with another unit's, or on its own after all. It stays on both units' pages and counts once in the plan; either unit
 * may part them again. Only what may be the same event can be named.
 */
export async function joinActivity(ctx: Context, key: Key, { id, version, withId }: JointInput, requestKey = ''): Promise<void> {
	requireOwnOrOffice(ctx, key);
	return inTransaction(ctx, 'activity.joined', (tx) =>
		onceFor(tx, requestKey, async () => {
			const owed = await findOwed(tx, key);
			if (!owed) throw new Problem('submission.not-found');
			await holdJoints(tx, owed.planId);
			const { held } = await holdVersion(tx, key, { id, version });
			await part(tx, id, held.joint_with);
			const event = withId === null ? null : await eventOf(tx, ctx, { ...owed, id, withId });
			const said = event === null ? { joint_with: null, joint_by: null } : { joint_with: event, joint_by: actorName(ctx.actor) };
			await tx
				.updateTable('activities')
				.set({ ...said, version: held.version + 1 })
				.where('id', '=', id)
				.execute();
			await audit(tx, { subject: { type: 'activity', id }, data: { ...key, from: held.joint_with, jointWith: event } });
		})
	);
}

/** Of an event that was named after this activity, the others go on together under the name of the first of them. */
async function part(tx: Tx, id: string, jointWith: string | null): Promise<void> {
	if (jointWith !== null) return;
	const [heir, ...others] = await tx.selectFrom('activities').where('joint_with', '=', id).select('id').orderBy('id').execute();
	if (!heir) return;
	await tx.updateTable('activities').set({ joint_with: null, joint_by: null }).where('id', '=', heir.id).execute();
	const rest = others.map((one) => one.id);
	if (rest.length > 0) await tx.updateTable('activities').set({ joint_with: heir.id }).where('id', 'in', rest).execute();
}

type Wish = { readonly planId: string; readonly year: number | null; readonly id: string; readonly withId: string };

/** The event of the activity that was named, which gets a place of its own if nothing had been said of it. */
async function eventOf(tx: Tx, ctx: Context, { planId, year, id, withId }: Wish): Promise<string> {
	const all = await listActivities(tx, { planId }, { year, today: ctx.today });
	const [own, other] = [id, withId].map((wanted) => all.find((one) => one.id === wanted));
	if (!own || !other || own.unit.id === other.unit.id || !mayBeJoint(own, other)) throw new Problem('activity.not-found');
	const { held } = await holdActivity(tx, { obligationId: other.obligationId, unitId: other.unit.id }, withId);
	return held.joint_with ?? held.id;
}

/** Pairs of a plan's activities that are one event, for whoever counts them: the register's rows have the same ids. */
export async function jointPairs(tx: ReadTx, planId: string): Promise<[string, string][]> {
	return (await listJointPairs(tx, planId)).flatMap(({ id, jointWith }) => (jointWith === null ? [] : [[id, jointWith]]));
}
