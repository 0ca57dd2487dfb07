import { expect, test } from 'vitest';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { anOwedReturn } from '../../../../../tests/support/returns.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { latestVersions } from './service/list-returns.ts';
import { holdReturn } from './service/put-up-return.ts';
import { acceptSubmission } from './service/review-submission.ts';
import { saveSheet } from './service/save-sheet.ts';
import { sendSigned, submitSubmission } from './service/submit-submission.ts';

const add = (cells: Readonly<Record<string, string>>, position = 1) =>
	({ arrangements: [{ kind: 'add', rowId: newId(), position, cells }], edits: [] }) as const;

test('a row that says when and not what is neither sent nor put up until it has a name; an empty row is passed over', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const key = await anOwedReturn(ctx);
	const nameless = add({ c3: '5/10/2026' });
	await saveSheet(ctx, key, nameless);
	await saveSheet(ctx, key, add({ c2: 'Tọa đàm' }, 2));
	await saveSheet(ctx, key, add({ head: 'II.1' }, 3));
	await expect(submitSubmission(ctx, key)).rejects.toMatchObject({ code: 'submission.nameless-rows' });
	const putUp = inTransaction(ctx, 'submission.put-up', (tx) => holdReturn(tx, key, { isNil: false, daysSeen: true }));
	await expect(putUp).rejects.toMatchObject({ code: 'submission.nameless-rows' });
	const rowId = nameless.arrangements[0].rowId;
	await saveSheet(ctx, key, { arrangements: [], edits: [{ rowId, column: 'c2', baseVersion: 0, value: 'Hội thi' }] });
	await submitSubmission(ctx, key);
	const [sent] = await readOnly(ctx, (tx) => latestVersions(tx, key.obligationId));
	expect(sent?.rows.map(({ cells }) => cells['c2'])).toEqual(['Hội thi', 'Tọa đàm']);
});

test('what a lower level signed comes as it was signed, and a form whose headings do not tell what names a row blocks nothing', async () => {
	await using ctx = await testContext({ role: 'unit' });
	const signed = await anOwedReturn(ctx);
	await saveSheet(ctx, signed, add({ c3: '5/10/2026' }));
	expect(await sendSigned(ctx, signed, 'a')).toMatchObject({ version: 1 });
	const columns = [
		{ key: 'c1', heading: 'Stt', type: 'ordinal' },
		{ key: 'c2', heading: 'Quy mô', type: 'text' },
		{ key: 'c3', heading: 'Số cuộc', type: 'number' }
	] as const;
	const other = await anOwedReturn(ctx, { columns });
	await saveSheet(ctx, other, add({ c3: '2' }));
	expect(await submitSubmission(ctx, other)).toMatchObject({ version: 1 });
});

test('the Office sees a row without a name before the register goes to be signed', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const [unit = ''] = plan.unitIds;
	await sendActivities(ctx, plan, unit, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	const key = { obligationId: plan.registrationId, unitId: plan.unitIds[1] ?? '' };
	const person = ctx.as({ kind: 'user', userId: 'unit', role: 'unit', unitId: key.unitId, name: 'Đầu mối' });
	await saveSheet(person, key, add({ c3: '5/10/2023' }));
	await sendSigned(person, key, 'b');
	const { view: sent } = await readConsolidation(ctx, plan.consolidationId);
	expect(sent.nameless).toEqual([]);
	for (const { submissionId, version } of sent.returns) await acceptSubmission(ctx, { submissionId, version });
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	expect(view.nameless).toMatchObject([{ stt: 2, said: '5/10/2023' }]);
});
