import { expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { correctFacts } from '#lib/features/documents/server/service/correct-facts.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { viewDocument } from '#lib/features/documents/server/service/view-document.ts';
import { compareVersion } from '#lib/features/revisions/server/service/compare-version.ts';
import { revisePlan } from '#lib/features/revisions/server/service/revise-plan.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { sendActivities } from '../../../../../tests/support/running-plan.ts';
import { twoFormsFile } from '../../../../../tests/support/two-forms-file.ts';
import { readPlan } from './service.ts';
import { confirmPlan } from './service/confirm-plan.ts';

async function aDocument(ctx: TestContext, file = twoFormsFile()): Promise<string> {
	const upload = await readUploadedFile(ctx, file);
	if (!upload.ok) throw new Error(upload.code);
	return upload.documentId;
}

async function withOffice(ctx: TestContext): Promise<void> {
	await addUnit(ctx, aUnit({ name: 'Văn phòng Sở', shortName: 'Văn phòng', code: 'VP', kind: 'office' }));
}

/** Kind of each task with the headings of its form. */
function formsOf(ctx: TestContext, planId: string) {
	return readOnly(ctx, async (tx) => {
		const rows = await tx
			.selectFrom('obligations as o')
			.innerJoin('forms as f', 'f.id', 'o.form_id')
			.select(['o.id', 'o.kind', 'f.id as formId', 'f.label', 'f.columns'])
			.where('o.plan_id', '=', planId)
			.where('o.withdrawn_at', 'is', null)
			.orderBy('o.position')
			.execute();
		return rows.map(({ columns, ...row }) => ({ ...row, headings: columns.map(({ heading }) => heading) }));
	});
}

test('each task of a plan with two forms is answered on the appendix that its own words name', async () => {
	await using ctx = await testContext();
	await withOffice(ctx);
	const documentId = await aDocument(ctx);
	const { facts, taskForms } = await viewDocument(ctx, documentId);
	expect(facts.obligations.map(({ id, kind }) => [kind, taskForms[id]])).toEqual([
		['registration', 'Phụ lục 1'],
		['report', 'Phụ lục 2'],
		['consolidation', null],
		['consolidation', null]
	]);
	const forms = await formsOf(ctx, await confirmPlan(ctx, { documentId }));
	expect(forms.map(({ kind, label }) => [kind, label])).toEqual([
		['registration', 'Phụ lục 1'],
		['report', 'Phụ lục 2']
	]);
	expect(forms[0]?.headings).toContain('Địa điểm');
	expect(forms[1]?.headings).toContain('Khó khăn, kiến nghị');
});

test('the form of one task can be changed at the desk without changing that of another', async () => {
	await using ctx = await testContext();
	await withOffice(ctx);
	const documentId = await aDocument(ctx);
	await correctFacts(ctx, { documentId, version: 1, correction: { type: 'form', id: 'o2', label: 'Phụ lục 1' } });
	const planId = await confirmPlan(ctx, { documentId });
	expect((await formsOf(ctx, planId)).map(({ label }) => label)).toEqual(['Phụ lục 1', 'Phụ lục 1']);
	const stored = await readOnly(ctx, (tx) => tx.selectFrom('forms').select('label').where('plan_id', '=', planId).execute());
	expect(stored).toEqual([{ label: 'Phụ lục 1' }]);
});

test('each round has a consolidation of its own, with the columns of its own form', async () => {
	await using ctx = await testContext();
	await withOffice(ctx);
	const planId = await confirmPlan(ctx, { documentId: await aDocument(ctx) });
	const { plan, tasks } = await readPlan(ctx, planId);
	const [registration, report, first, last] = tasks;
	expect(plan.consolidations).toEqual([
		{ id: first?.id, of: 'registration' },
		{ id: last?.id, of: 'report' }
	]);
	const unitId = report?.unitIds[0] ?? '';
	await sendActivities(ctx, { registrationId: report?.id ?? '' }, unitId, [{ c2: 'Trồng cây', c3: 'Đã xong', c4: '12' }]);
	await acceptSubmission(ctx, { submissionId: await submissionOf(ctx, report?.id ?? ''), version: 1 });
	const results = await readConsolidation(ctx, last?.id ?? '');
	expect(results.lower.id).toBe(report?.id);
	expect(results.view.columns.map(({ heading }) => heading)).toContain('Khó khăn, kiến nghị');
	expect(results.view.rows).toHaveLength(1);
	const registered = await readConsolidation(ctx, first?.id ?? '');
	expect(registered.lower.id).toBe(registration?.id);
	expect(registered.view.rows).toHaveLength(0);
});

async function submissionOf(ctx: TestContext, obligationId: string): Promise<string> {
	const found = await readOnly(ctx, (tx) => tx.selectFrom('submissions').select('id').where('obligation_id', '=', obligationId).executeTakeFirstOrThrow());
	return found.id;
}

test('while results are handed in, the way to their own consolidation is shown', async () => {
	await using ctx = await testContext();
	await withOffice(ctx);
	const planId = await confirmPlan(ctx, { documentId: await aDocument(ctx) });
	const [registration, , first, last] = (await readPlan(ctx, planId)).tasks;
	expect((await readTracking(ctx, planId)).focus?.consolidationId).toBe(first?.id);
	for (const unitId of registration?.unitIds ?? []) {
		await sendActivities(ctx, { registrationId: registration?.id ?? '' }, unitId, [{ c2: 'Trồng cây' }]);
	}
	expect((await readTracking(ctx, planId)).focus?.consolidationId).toBe(last?.id);
});

test('a later version that changes one form leaves the other, and one that is being filled in stays', async () => {
	await using ctx = await testContext();
	await withOffice(ctx);
	const planId = await confirmPlan(ctx, { documentId: await aDocument(ctx) });
	const before = await formsOf(ctx, planId);
	const changed = (text: string) => text.replace('Khó khăn, kiến nghị', 'Kiến nghị').replace('| Địa điểm |', '| Nơi làm |');
	const documentId = await aDocument(ctx, twoFormsFile(changed));
	await sendActivities(ctx, { registrationId: before[0]?.id ?? '' }, ctx.unitId, [{ c2: 'Trồng cây' }]);
	expect((await compareVersion(ctx, documentId)).formStays).toBe(true);
	await revisePlan(ctx, { documentId, version: 1 });
	const after = await formsOf(ctx, planId);
	expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
	expect(after[0]?.formId).toBe(before[0]?.formId);
	expect(after[1]?.headings).toContain('Kiến nghị');
});
