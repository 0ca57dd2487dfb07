import { expect, test } from 'vitest';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { confirmPlan } from '#lib/features/plans/server/service/confirm-plan.ts';
import { reorganise } from '#lib/features/reorganisations/server/service/reorganise.ts';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { readUnits } from '#lib/features/agencies/server/service.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { aReportedPlan, sendReport } from '../../../../../tests/support/reported-plan.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { makeResult } from './service/make-result.ts';
import { readYears, writeYears } from './service/read-years.ts';

test('two units that were joined stand beside what followed them, on the page and in both files; without a report of last year there is nothing to compare', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const first = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	const [own, other] = [first.unitId, first.unitIds.find((id) => id !== first.unitId && id !== ctx.unitId) ?? ''];
	for (const [unit, people] of [
		[own, '100'],
		[other, '20']
	] as const) {
		const submissionId = await sendReport(first, unit, [{ c2: 'Đối thoại', outcome: 'done', head: 'II.1', 'f-attendances': people }]);
		await acceptSubmission(ctx, { submissionId, version: 1 });
	}
	expect(await readYears(ctx, first.reportId)).toBeNull();
	await makeResult(ctx, first.reportId);
	const added = [{ name: 'Phòng Tổng hợp', shortName: 'Tổng hợp', code: 'TH' }];
	await reorganise(ctx, { kind: 'merge', onDay: ctx.today, basis: 'Quyết định 12/QĐ-SKHCN', from: [own, other], to: [], added });
	const unitId = (await readUnits(ctx)).find(({ code }) => code === 'TH')?.id ?? '';
	const later = { ...ctx, ...ctx.on('2024-09-20') };
	const upload = await readUploadedFile(later, { name: 'nam-sau.md', bytes: Buffer.from(Buffer.from(seedFile().bytes).toString().replaceAll('2023', '2024')) });
	if (!upload.ok) throw new Error(upload.code);
	const planId = await confirmPlan(later, { documentId: upload.documentId });
	const { id: reportId } = await readOnly(later, (tx) =>
		tx
			.selectFrom('obligations')
			.select('id')
			.where('plan_id', '=', planId)
			.where('kind', '=', 'report')
			.where('form_id', 'is', null)
			.orderBy('position')
			.executeTakeFirstOrThrow()
	);
	const submissionId = await sendReport({ reportId, person: first.person }, unitId, [
		{ c2: 'Đối thoại', outcome: 'done', head: 'II.1', 'f-attendances': '150' }
	]);
	await acceptSubmission(later, { submissionId, version: 1 });
	const years = await readYears(later, reportId);
	const joined = years?.lines.find(({ now }) => now.includes('Phòng Tổng hợp'));
	expect([years?.before, joined?.before.length, joined?.figures.find(({ key }) => key === 'attendances')]).toEqual([
		2023,
		2,
		{ key: 'attendances', now: 150, before: 120 }
	]);
	const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await writeYears(later, reportId, 'csv')).bytes);
	expect(csv).toMatch(/^\uFEFF"Đơn vị".*"Phòng Tổng hợp","[^"]+; [^"]+","Lượt người tham gia","lượt người","120","150","30"/su);
	expect((await writeYears(later, reportId, 'xlsx')).bytes.length).toBeGreaterThan(1000);
	expect(() => readYears(first.person(unitId), reportId)).toThrow('actor.not-allowed');
});
