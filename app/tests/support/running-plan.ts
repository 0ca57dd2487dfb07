import { addUnit } from '#lib/features/agencies/server/service.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { confirmPlan } from '#lib/features/plans/server/service/confirm-plan.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { aUnit } from './builders.ts';
import type { TestContext } from './context.ts';
import { seedFile } from './seed-file.ts';

export type RunningPlan = { readonly planId: string; readonly registrationId: string; readonly consolidationId: string; readonly unitIds: readonly string[] };

/** The seed confirmed in a department of an Office and two divisions. */
export async function aRunningPlan(ctx: TestContext, file = seedFile()): Promise<RunningPlan> {
	const units = [
		aUnit({ name: 'Văn phòng Sở', shortName: 'Văn phòng', code: 'VP', kind: 'office' }),
		aUnit({ name: 'Thanh tra Sở', shortName: 'Thanh tra', code: 'TTra' })
	];
	for (const unit of units) await addUnit(ctx, unit);
	const upload = await readUploadedFile(ctx, file);
	if (!upload.ok) throw new Error(upload.code);
	const planId = await confirmPlan(ctx, { documentId: upload.documentId });
	return readOnly(ctx, async (tx) => {
		const obligation = await tx.selectFrom('obligations').select(['id', 'folds_into']).where('form_id', 'is not', null).executeTakeFirstOrThrow();
		const assigned = await tx
			.selectFrom('assignments')
			.innerJoin('units', 'units.id', 'unit_id')
			.select('unit_id')
			.where('obligation_id', '=', obligation.id)
			.orderBy('position')
			.execute();
		return { planId, registrationId: obligation.id, consolidationId: obligation.folds_into ?? '', unitIds: assigned.map(({ unit_id }) => unit_id) };
	});
}

/** A unit's person types these activities and sends them; returns the ids of the rows. */
export async function sendActivities(
	ctx: TestContext,
	{ registrationId }: Pick<RunningPlan, 'registrationId'>,
	unitId: string,
	activities: readonly Record<string, string>[]
): Promise<string[]> {
	const person: Context = ctx.as({ kind: 'user', userId: `unit-${unitId}`, role: 'unit', unitId, name: 'Đầu mối' });
	const arrangements = activities.map((cells, index) => ({ kind: 'add' as const, rowId: newId(), position: index + 1, cells }));
	await saveSheet(person, { obligationId: registrationId, unitId }, { arrangements, edits: [] });
	await submitSubmission(person, { obligationId: registrationId, unitId });
	return arrangements.map(({ rowId }) => rowId);
}
