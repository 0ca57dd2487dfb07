import { nameLowerAgency } from '#lib/features/levels/server/service/name-lower-agency.ts';
import { sendRegisterUp, sendResultUp } from '#lib/features/levels/server/service/send-up.ts';
import { freezeConsolidation } from '#lib/features/consolidations/server/service/freeze-consolidation.ts';
import { freezeDraft } from '#lib/features/drafts/server/service/freeze-draft.ts';
import { readDraft } from '#lib/features/drafts/server/service/read-drafts.ts';
import { makeResult } from '#lib/features/reports/server/service/make-result.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Context } from '#lib/server/context.ts';
import type { TestContext } from './context.ts';
import { aRunningPlan } from './running-plan.ts';

export type Level = Awaited<ReturnType<typeof aLevel>>;

/** An agency with the seed running: its units register, and report on a report for which the plan prints no form. */
export async function aLevel(ctx: TestContext) {
	const plan = await aRunningPlan(ctx);
	const reportId = await readOnly(ctx, (tx) =>
		tx.selectFrom('obligations').select('id').where('kind', '=', 'report').where('form_id', 'is', null).orderBy('position').executeTakeFirstOrThrow()
	);
	const [first = '', second = '', third = ''] = plan.unitIds;
	const person = (id: string): Context => ctx.as({ kind: 'user', userId: `unit-${id}`, role: 'unit', unitId: id, name: 'Đầu mối' });
	return { ctx, plan, reportId: reportId.id, person, units: { first, second, third } };
}

/** The lower agency is one of the upper one's units from now on. */
export function standsFor(upper: Level, unitId: string, lower: Level): Promise<void> {
	return nameLowerAgency(upper.ctx, { unitId, agencyId: lower.ctx.agencyId });
}

export async function acceptReturn(ctx: Context, obligationId: string, unitId: string): Promise<void> {
	const { submissionId, version } = await viewReturn(ctx, { obligationId, unitId });
	await acceptSubmission(ctx, { submissionId: submissionId ?? '', version });
}

export async function putUpRegister({ ctx, plan }: Level): Promise<void> {
	await freezeConsolidation(ctx, plan.consolidationId, 1);
}

export async function putUpResult({ ctx, reportId }: Level): Promise<string> {
	const { draftId } = await makeResult(ctx, reportId);
	await freezeDraft(ctx, draftId, (await readDraft(ctx, draftId)).version);
	return draftId;
}

export function registerUp(lower: Level, upper: Level): Promise<void> {
	return sendRegisterUp(lower.ctx, lower.plan.consolidationId, { agencyId: upper.ctx.agencyId, obligationId: upper.plan.registrationId });
}

export function resultUp(lower: Level, upper: Level): Promise<void> {
	return sendResultUp(lower.ctx, lower.reportId, { agencyId: upper.ctx.agencyId, obligationId: upper.reportId });
}
