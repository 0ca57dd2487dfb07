import { mayBeJoint, shortTask } from '@kheo/core';
import { findPlan } from '#lib/features/plans/server/service.ts';
import type { PlanHead } from '#lib/features/plans/plan-head.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ActivitiesView, Activity, Partner } from '../../activity.ts';
import { type Key, requireMayRead } from './access.ts';
import { asPartner, listActivities } from '../as-activities.ts';
import { findOwed, yearOfPlan } from '../queries.ts';

/** One unit's activities: for its people, for who holds its link, and for the Office. */
export async function viewActivities(ctx: Context, key: Key): Promise<ActivitiesView> {
	requireMayRead(ctx, key);
	return readOnly(ctx, async (tx) => {
		const owed = await findOwed(tx, key);
		if (!owed) throw new Problem('submission.not-found');
		const { unit, unitId, planId, plan, year, task } = owed;
		const all = await listActivities(tx, { planId }, { year, today: ctx.today });
		const activities = all.filter((one) => one.unit.id === unitId && one.obligationId === key.obligationId);
		const write = actsForOffice(ctx.actor) || unitOf(ctx.actor) === unitId;
		const likely = write ? likelyPartners(activities, all) : {};
		return { unit: { id: unitId, name: unit }, plan, task: shortTask(task), activities, likely, may: { write } };
	});
}

const LIKELY_MOST = 20;

/** Other units' activities that may be the same event: of the rest of the plan a unit learns nothing here. */
function likelyPartners(own: readonly Activity[], all: readonly Activity[]): Record<string, Partner[]> {
	return Object.fromEntries(
		own.map((one) => {
			const others = all.filter((other) => other.unit.id !== one.unit.id && other.event !== one.event && mayBeJoint(one, other));
			return [one.id, others.slice(0, LIKELY_MOST).map(asPartner)];
		})
	);
}

/** Everything that a plan's units carry out; a unit's person sees its own. */
export async function readPlanActivities(ctx: Context, planId: string): Promise<{ plan: PlanHead; activities: Activity[] }> {
	return readOnly(ctx, async (tx) => {
		const plan = await findPlan(tx, planId);
		if (!plan) throw new Problem('plan.not-found');
		const all = await activitiesOfPlan(tx, planId, ctx);
		const own = unitOf(ctx.actor);
		return { plan, activities: own === null ? all : all.filter(({ unit }) => unit.id === own) };
	});
}

/** Everything that a plan's units carry out, inside another use case that says who may see it. */
export async function activitiesOfPlan(tx: ReadTx, planId: string, { today }: Pick<Context, 'today'>): Promise<Activity[]> {
	return listActivities(tx, { planId }, { year: await yearOfPlan(tx, planId), today });
}
