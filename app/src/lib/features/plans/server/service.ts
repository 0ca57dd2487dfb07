import type { WorkingCalendar } from '@kheo/core';
import { agencyCalendar } from '#lib/features/calendar/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PlanConsolidation, PlanHead, PlanLine } from '../plan-head.ts';
import type { Task } from '../task.ts';
import { type NumberedPaper, plansNamed } from '../plans-named.ts';
import { findPlan, listConsolidations, listNumberedPlans, listPlans, listTasks } from './queries.ts';

export { findPlan, listTaskHeads } from './queries.ts';

export function readPlans(ctx: Context): Promise<PlanLine[]> {
	return readOnly(ctx, listPlans);
}

/** The running plans that a paper belongs to by its numbers. */
export async function readPlansNamed(ctx: Context, paper: NumberedPaper): Promise<{ id: string; title: string }[]> {
	const plans = await readOnly(ctx, listNumberedPlans);
	return plansNamed(plans, paper).map(({ id, title }) => ({ id, title }));
}

/** Where what the plan's units fill in on forms comes together. */
export function readConsolidations(ctx: Context, planId: string): Promise<PlanConsolidation[]> {
	return readOnly(ctx, (tx) => listConsolidations(tx, planId));
}

/** A plan with everything it asks. */
export function readPlan(ctx: Context, id: string): Promise<{ plan: PlanHead; tasks: Task[]; calendar: WorkingCalendar }> {
	return readOnly(ctx, async (tx) => {
		const plan = await findPlan(tx, id);
		if (!plan) throw new Problem('plan.not-found');
		return { plan, tasks: await listTasks(tx, id), calendar: await agencyCalendar(tx) };
	});
}
