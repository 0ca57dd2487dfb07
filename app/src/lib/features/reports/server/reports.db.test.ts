import { expect, test } from 'vitest';
import { acceptSubmission } from '#lib/features/submissions/server/service/review-submission.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { submitSubmission } from '#lib/features/submissions/server/service/submit-submission.ts';
import { writeUnitCopy, viewReceipt } from '#lib/features/submissions/server/service/view-receipt.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { aReportedPlan } from '../../../../../tests/support/reported-plan.ts';
import { beginReport } from './service/begin-report.ts';
import { readFrame } from './service/read-frame.ts';

test('a report begins with the unit’s own accepted activities and the parts in words; a second press and a second person add nothing', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { key, unit } = await aReportedPlan(ctx, ['Hội nghị đối thoại', 'Ra quân tình nguyện']);
	const before = await readFrame(unit, await viewReturn(unit, key));
	expect(before?.absent).toEqual({ activities: 2, parts: 4 });
	await beginReport(unit, key);
	await beginReport(ctx, key);
	const view = await viewReturn(unit, key);
	expect(view.rows.map(({ cells }) => [cells['c2']?.v, cells['part']?.v])).toEqual([
		['Hội nghị đối thoại', ''],
		['Ra quân tình nguyện', ''],
		['', 'key'],
		['', 'limits'],
		['', 'causes'],
		['', 'proposals']
	]);
	expect(await readFrame(unit, view)).toMatchObject({ absent: { activities: 0, parts: 0 }, own: { year: 2023 } });
});

test('figures are kept with their row, a report nobody has written in is not sent, and empty parts are not in what was sent', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { key, unit } = await aReportedPlan(ctx, ['Hội nghị đối thoại', 'Ra quân tình nguyện']);
	await beginReport(unit, key);
	await expect(submitSubmission(unit, key)).rejects.toMatchObject({ code: 'submission.empty' });
	const [first] = (await viewReturn(unit, key)).rows;
	const type = (column: string, value: string) => ({ rowId: first?.id ?? '', column, baseVersion: 0, value });
	await saveSheet(unit, key, { arrangements: [], edits: [type('outcome', 'done'), type('f-attendances', '1.240')] });
	await submitSubmission(unit, key);
	const receipt = await viewReceipt(unit, key, 1);
	expect(receipt.rows.map(({ cells }) => [cells['c2'], cells['c4'], cells['c7']])).toEqual([
		['Hội nghị đối thoại', 'thu hút 1.240 lượt người tham gia', 'Đã thực hiện'],
		['Ra quân tình nguyện', '', 'Chưa báo cáo']
	]);
	expect((await viewReturn(unit, key)).rows).toHaveLength(6);
	expect((await writeUnitCopy(unit, key, { format: 'docx', version: 1 })).bytes.length).toBeGreaterThan(1000);
});

test('another unit neither begins the report nor sees it, and an unknown figure is refused', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { key, unit } = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	const other = ctx.as({ kind: 'user', userId: 'other', role: 'unit', unitId: ctx.unitId, name: 'Đơn vị khác' });
	await expect(beginReport(other, key)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await beginReport(unit, key);
	const [first] = (await viewReturn(unit, key)).rows;
	const edits = [{ rowId: first?.id ?? '', column: 'f-made-up', baseVersion: 0, value: '1' }];
	await expect(saveSheet(unit, key, { arrangements: [], edits })).rejects.toMatchObject({ code: 'submission.cell-unknown' });
});

test('an activity accepted after the report was begun comes in on request, what was typed stays', async () => {
	await using ctx = await testContext({ role: 'office' });
	const { key, unit, register } = await aReportedPlan(ctx, ['Hội nghị đối thoại']);
	await beginReport(unit, key);
	const [first] = (await viewReturn(unit, key)).rows;
	await saveSheet(unit, key, { arrangements: [], edits: [{ rowId: first?.id ?? '', column: 'outcome', baseVersion: 0, value: 'done' }] });
	const submissionId = await register(['Ra quân tình nguyện']);
	await acceptSubmission(ctx, { submissionId, version: 2 });
	expect((await readFrame(unit, await viewReturn(unit, key)))?.absent).toEqual({ activities: 1, parts: 0 });
	await beginReport(unit, key);
	const activities = (await viewReturn(unit, key)).rows.filter(({ cells }) => cells['of']?.v !== '');
	expect(activities.map(({ cells }) => [cells['c2']?.v, cells['outcome']?.v])).toEqual([
		['Hội nghị đối thoại', 'done'],
		['Ra quân tình nguyện', '']
	]);
});
