import { beginReport } from '#lib/features/reports/server/service/begin-report.ts';
import { acceptSubmission, askForMore } from '#lib/features/submissions/server/service/review-submission.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { TestContext } from './context.ts';
import { aRunningPlan, sendActivities } from './running-plan.ts';

type Key = { readonly obligationId: string; readonly unitId: string };

/** The seed, running: the second unit registered these activities and the Office accepted them; its result report is not begun. */
export async function aReportedPlan(ctx: TestContext, activities: readonly string[]) {
	const plan = await aRunningPlan(ctx);
	const unitId = plan.unitIds.find((id) => id !== ctx.unitId) ?? '';
	const report = await readOnly(ctx, (tx) =>
		tx
			.selectFrom('obligations')
			.select(['id', 'folds_into as foldsInto'])
			.where('kind', '=', 'report')
			.where('form_id', 'is', null)
			.orderBy('position')
			.executeTakeFirstOrThrow()
	);
	const person = (id: string): Context => ctx.as({ kind: 'user', userId: `unit-${id}`, role: 'unit', unitId: id, name: 'Đầu mối' });
	await sendActivities(
		ctx,
		plan,
		unitId,
		activities.map((c2) => ({ c2, c3: '15/10/2026', head: 'II.1' }))
	);
	const registration: Key = { obligationId: plan.registrationId, unitId };
	await acceptSubmission(ctx, { submissionId: await submissionOf(ctx, registration), version: 1 });
	return {
		...plan,
		reportId: report.id,
		resultId: report.foldsInto,
		unitId,
		unit: person(unitId),
		person,
		key: { obligationId: report.id, unitId } satisfies Key,
		register: (more: readonly string[]) => registerMore(ctx, person(unitId), registration, more)
	};
}

async function registerMore(ctx: Context, unit: Context, key: Key, more: readonly string[]): Promise<string> {
	const submissionId = await submissionOf(ctx, key);
	await askForMore(ctx, { submissionId, version: 1, rowId: null, reason: 'bổ sung hoạt động' });
	await saveSheet(unit, key, {
		arrangements: more.map((c2, index) => ({ kind: 'add' as const, rowId: newId(), position: 9000 + index, cells: { c2, head: 'II.1' } })),
		edits: []
	});
	await submitSubmission(unit, key);
	return submissionId;
}

async function submissionOf(ctx: Context, key: Key): Promise<string> {
	return (await viewReturn(ctx, key)).submissionId ?? '';
}

/** A unit begins its report, answers its registered activities in order (those that are more are not registered), writes its parts, and sends it. */
export async function sendReport(
	plan: Pick<Awaited<ReturnType<typeof aReportedPlan>>, 'reportId' | 'person'>,
	unitId: string,
	activities: readonly Record<string, string>[],
	parts: Record<string, string> = {}
): Promise<string> {
	const [unit, key] = [plan.person(unitId), { obligationId: plan.reportId, unitId }];
	await beginReport(unit, key);
	const { rows } = await viewReturn(unit, key);
	const registered = rows.filter(({ cells }) => cells['of']?.v);
	const partOf = new Map(rows.map(({ id, cells }) => [cells['part']?.v ?? '', id]));
	const edit = (rowId: string, column: string, value: string) => ({ rowId, column, baseVersion: 0, value });
	const edits = [
		...registered.flatMap(({ id }, at) => Object.entries(activities[at] ?? {}).map(([column, value]) => edit(id, column, value))),
		...Object.entries(parts).map(([part, words]) => edit(partOf.get(part) ?? '', 'c5', words))
	];
	const more = activities.slice(registered.length).map((cells, at) => ({ kind: 'add' as const, rowId: newId(), position: 90_000 + at, cells }));
	await saveSheet(unit, key, { arrangements: more, edits });
	await submitSubmission(unit, key);
	return submissionOf(unit, key);
}
