import { freezeConsolidation } from '#lib/features/consolidations/server/service/freeze-consolidation.ts';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import type { TestContext } from './context.ts';
import { aRunningPlan, type RunningPlan, sendActivities } from './running-plan.ts';

/** A plan whose register went to signature with one unit's activity. */
export async function aFrozenRegister(ctx: TestContext): Promise<RunningPlan> {
	const plan = await anAcceptedRegister(ctx);
	await freezeConsolidation(ctx, plan.consolidationId, 1);
	return plan;
}

/** The same, just before it is put up. */
export async function anAcceptedRegister(
	ctx: TestContext,
	row: Record<string, string> = { c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }
): Promise<RunningPlan> {
	const plan = await aRunningPlan(ctx);
	await sendActivities(ctx, plan, plan.unitIds[0] ?? '', [row]);
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	for (const { submissionId, version } of view.returns) await acceptSubmission(ctx, { submissionId, version });
	return plan;
}
