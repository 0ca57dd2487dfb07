import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { readUploadedFile } from '#lib/features/documents/server/service/read-uploaded-file.ts';
import { confirmPlan } from '#lib/features/plans/server/service/confirm-plan.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { askForMore } from './service/review-submission.ts';
import { saveSheet } from './service/save-sheet.ts';
import { readShared, takeOverActivities, takeSharedAgain } from './service/shared-activities.ts';
import { viewReturn } from './service/view-return.ts';

/** Two plans that ask the same units to register; the unit has registered one activity in the first. */
async function twoPlans(ctx: TestContext) {
	const first = await aRunningPlan(ctx);
	const unitId = first.unitIds[1] ?? '';
	await sendActivities(ctx, first, unitId, [{ c2: 'Hội nghị đối thoại', c3: '15/10/2026' }]);
	const { name } = seedFile();
	const bytes = Buffer.from(seedFile().bytes);
	const upload = await readUploadedFile(ctx, { name: `khac-${name}`, bytes: Buffer.from(bytes.toString().replaceAll('2023', '2024')) });
	if (!upload.ok) throw new Error(upload.code);
	const planId = await confirmPlan(ctx, { documentId: upload.documentId });
	const { id } = await readOnly(ctx, (tx) =>
		tx.selectFrom('obligations').select('id').where('plan_id', '=', planId).where('form_id', 'is not', null).executeTakeFirstOrThrow()
	);
	const unit = ctx.as({ kind: 'user', userId: 'u', role: 'unit', unitId, name: 'Đầu mối' });
	return { first, unit, from: { obligationId: first.registrationId, unitId }, to: { obligationId: id, unitId } };
}

test('an activity is taken over once as a row of its own plan, told apart when one side changes it, and taken anew in one press', async () => {
	await using ctx = await testContext();
	const { unit, from, to } = await twoPlans(ctx);
	const [offered] = (await readShared(unit, to)).offered;
	expect(offered).toMatchObject({ name: 'Hội nghị đối thoại', when: '15/10/2026' });
	await expect(takeOverActivities(unit, to, [offered?.row ?? '', offered?.row ?? ''])).resolves.toBe(1);
	await expect(takeOverActivities(unit, to, [offered?.row ?? ''])).rejects.toMatchObject({ code: 'shared.not-found' });
	const taken = await readShared(unit, to);
	expect([taken.offered, taken.shared.map(({ state }) => state)]).toEqual([[], ['same']]);
	expect((await readShared(unit, from)).offered).toEqual([]);

	const { submissionId, rows } = await viewReturn(unit, from);
	await askForMore(ctx, { submissionId: submissionId ?? '', version: 1, rowId: null, reason: 'ghi rõ thời gian' });
	const edit = { rowId: rows[0]?.id ?? '', column: 'c3', baseVersion: rows[0]?.cells['c3']?.n ?? 0, value: '20/10/2026' };
	await saveSheet(unit, from, { arrangements: [], edits: [edit] });
	const [changed] = (await readShared(unit, to)).shared;
	expect(changed).toMatchObject({ state: 'changed-there', differs: [{ here: '15/10/2026', there: '20/10/2026' }] });
	await takeSharedAgain(unit, to, changed?.row ?? '');
	expect((await readShared(unit, to)).shared.map(({ state }) => state)).toEqual(['same']);
	const here = (await viewReturn(unit, to)).rows;
	expect(here.map(({ cells }) => [cells['c2']?.v, cells['c3']?.v])).toEqual([['Hội nghị đối thoại', '20/10/2026']]);
	await saveSheet(unit, to, {
		arrangements: [],
		edits: [{ rowId: here[0]?.id ?? '', column: 'c3', baseVersion: here[0]?.cells['c3']?.n ?? 0, value: '22/10/2026' }]
	});
	expect((await readShared(unit, to)).shared.map(({ state }) => state)).toEqual(['changed-here']);
});

test('another unit’s activities are not offered, and nothing is taken into what was sent or by who may not write', async () => {
	await using ctx = await testContext();
	const { first, unit, from, to } = await twoPlans(ctx);
	const other = { ...to, unitId: first.unitIds[2] ?? '' };
	expect((await readShared(ctx, other)).offered).toEqual([]);
	expect(() => readShared(unit, other)).toThrow('actor.not-allowed');
	expect(() => takeOverActivities(unit, to, [])).toThrow('shared.nothing-chosen');
	const [offered] = (await readShared(unit, to)).offered;
	await expect(takeOverActivities(unit, from, [offered?.row ?? ''])).rejects.toMatchObject({ code: 'submission.not-editable' });
});
