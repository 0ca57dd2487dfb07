import { findPlan } from '#lib/features/plans/server/service.ts';
import type { PlanHead } from '#lib/features/plans/plan-head.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { StandingDuty } from '../../standing.ts';
import { listStanding } from '../queries.ts';

/** A plan's duties without an end. A unit's person sees that unit alone, and only what the Office asks about. */
export function readStanding(ctx: Context, planId: string): Promise<{ readonly plan: PlanHead; readonly duties: readonly StandingDuty[] }> {
	return readOnly(ctx, async (tx) => {
		const plan = await findPlan(tx, planId);
		if (!plan) throw new Problem('plan.not-found');
		const own = ownUnit(ctx);
		const duties = await listStanding(tx, { planId, unitId: own });
		return { plan, duties: own === null ? duties : duties.filter(({ chosen }) => chosen !== null) };
	});
}

/** What the actor's own unit is asked to confirm, of every plan. */
export async function readOwnStanding(ctx: Context): Promise<StandingDuty[]> {
	const unitId = ownUnit(ctx);
	if (unitId === null) return [];
	return (await readOnly(ctx, (tx) => listStanding(tx, { unitId }))).filter(({ chosen }) => chosen !== null);
}

/** Those about which units are asked, for whoever reminds them. */
export async function askedStanding(tx: ReadTx): Promise<StandingDuty[]> {
	return (await listStanding(tx, {})).filter(({ chosen }) => chosen !== null);
}

/** The Office's and the leaders' people see every unit, whatever unit they belong to. */
function ownUnit({ actor }: Context): string | null {
	if (actor.kind === 'link') return actor.unitId;
	return actor.kind === 'user' && actor.role === 'unit' ? actor.unitId : null;
}
