import { shortTask } from '@kheo/core';
import { findPlan } from '#lib/features/plans/server/service.ts';
import type { PlanHead } from '#lib/features/plans/plan-head.ts';
import { actsForOffice, type Context, unitOf } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ActivitiesView, Activity } from '../../activity.ts';
import { type Key, requireMayRead } from './access.ts';
import { listActivities } from '../as-activities.ts';
import { findOwed, yearOfPlan } from '../queries.ts';

/** One unit's activities: for its people, for who holds its link, and for the Office. */
export async function viewActivities(ctx: Context, key: Key): Promise<ActivitiesView> {
	requireMayRead(ctx, key);
	return readOnly(ctx, async (tx) => {
		const owed = await findOwed(tx, key);
		if (!owed) throw new Problem('submission.not-found');
		const { unit, unitId, plan, year, task } = owed;
		const activities = await listActivities(tx, key, { year, today: ctx.today });
		const write = actsForOffice(ctx.actor) || unitOf(ctx.actor) === unitId;
		return { unit: { id: unitId, name: unit }, plan, task: shortTask(task), activities, may: { write } };
	});
}

/** Everything that a plan's units carry out; a unit's person sees its own. */
export async function readPlanActivities(ctx: Context, planId: string): Promise<{ plan: PlanHead; activities: Activity[] }> {
	return readOnly(ctx, async (tx) => {
		const plan = await findPlan(tx, planId);
		if (!plan) throw new Problem('plan.not-found');
		const all = await listActivities(tx, { planId }, { year: await yearOfPlan(tx, planId), today: ctx.today });
		const own = unitOf(ctx.actor);
		return { plan, activities: own === null ? all : all.filter(({ unit }) => unit.id === own) };
	});
}
