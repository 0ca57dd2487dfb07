import { textOf } from '@kheo/core';
import { readPdf } from '@kheo/documents/read-pdf';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { viewReceipt, viewUnitCopy, writeUnitCopy } from './service/view-receipt.ts';

test('the unit’s own copy of what it sent is a PDF with its name and two places to sign, the same bytes each time', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const unitId = plan.unitIds[0] ?? '';
	await sendActivities(ctx, plan, unitId, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	const key = { obligationId: plan.registrationId, unitId };
	const sent = await writeUnitCopy(ctx, key, { format: 'pdf', version: 1 });
	const said = (await readPdf(sent.bytes)).blocks.map(textOf).join('\n');
	for (const words of [/Tên đơn vị: /u, /Hội nghị phổ biến kế hoạch/u, /NGƯỜI LẬP/u, /LÃNH ĐẠO ĐƠN VỊ/u]) expect(said).toMatch(words);
	const again = await writeUnitCopy({ ...ctx, now: new Date('2023-09-28T00:00:00Z') }, key, { format: 'pdf', version: 1 });
	expect([Buffer.compare(again.bytes, sent.bytes), sent.name.endsWith('.pdf')]).toEqual([0, true]);
});

test('another unit’s copy is refused', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const [own = '', other = ''] = plan.unitIds;
	const stranger = ctx.as({ kind: 'user', userId: 'one', role: 'unit', unitId: other, name: 'Đầu mối' });
	await expect(writeUnitCopy(stranger, { obligationId: plan.registrationId, unitId: own }, { format: 'pdf', version: null })).rejects.toMatchObject({
		code: 'actor.not-allowed'
	});
});

test('a receipt knows a report from a registration', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const unitId = plan.unitIds[0] ?? '';
	await sendActivities(ctx, plan, unitId, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	expect(await viewReceipt(ctx, { obligationId: plan.registrationId, unitId }, 1)).toMatchObject({ isReport: false });
	const report = await readOnly(ctx, (tx) => tx.selectFrom('obligations').select('id').where('kind', '=', 'report').executeTakeFirstOrThrow());
	expect(await viewUnitCopy(ctx, { obligationId: report.id, unitId })).toMatchObject({ isReport: true });
});
