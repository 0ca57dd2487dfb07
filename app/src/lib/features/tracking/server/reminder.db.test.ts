import { textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { stateWords } from '../tracking-sheet.ts';
import { readTracking } from './service.ts';
import { writeReminder } from './service/write-reminder.ts';

test('the reminder is addressed to the unit that has not sent, and to no other; both files say the same', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const [first = '', second = ''] = plan.unitIds;
	for (const unit of [first, second]) await sendActivities(ctx, plan, unit, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	const files = [await writeReminder(ctx, plan.planId, 'docx'), await writeReminder(ctx, plan.planId, 'pdf')];
	const [word = '', pages = ''] = await Promise.all(
		files.map(async ({ bytes, name }) => (await readFile(bytes, name)).document.blocks.map(textOf).join('\n').replace(/\s+/gu, ' '))
	);
	expect(word).toContain('Kính gửi: Thanh tra Sở');
	expect(word).toContain('Đến ngày 20/9/2023,');
	expect(word).not.toContain('Phòng Bưu chính');
	expect(pages).toContain('Kính gửi: Thanh tra Sở');
});

test('once every unit has registered, the letter is about what is owed next', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	for (const unit of plan.unitIds) await sendActivities(ctx, plan, unit, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	const { bytes, name } = await writeReminder(ctx, plan.planId, 'docx');
	const said = (await readFile(bytes, name)).document.blocks.map(textOf).join('\n');
	expect(said).toMatch(/V\/v đôn đốc.*báo cáo/isu);
	expect(said).toContain('chậm nhất hết ngày 21/10/2023');
});

test('an hour that the plan prints with its day is said in the letter, on the matrix and on the unit’s page', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx, seedWith('trước ngày 25/9/2023', 'trước 16 giờ ngày 25/9/2023'));
	const { focus } = await readTracking(ctx, plan.planId);
	expect(focus).toMatchObject({ due: '2023-09-25', time: '16:00' });
	const page = await viewReturn(ctx, { obligationId: plan.registrationId, unitId: plan.unitIds[0] ?? '' });
	expect(page.obligation).toMatchObject({ due: '2023-09-25', time: '16:00' });
	const letter = await writeReminder(ctx, plan.planId, 'docx');
	const said = (await readFile(letter.bytes, letter.name)).document.blocks.map(textOf).join('\n');
	expect(said).toContain('chậm nhất 16 giờ ngày 25/9/2023');
});

test('a minute after the hour printed the unit is overdue on the matrix and on its own page, and what it sends then is late', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx, seedWith('trước ngày 25/9/2023', 'trước 17 giờ 00 ngày 25/9/2023'));
	const [early = '', late = ''] = plan.unitIds;
	const at = (time: string): TestContext => ({ ...ctx, now: new Date(`2023-09-25T${time}:00+07:00`), as: (who) => ({ ...ctx.as(who), now: at(time).now }) });
	const stateAt = async (time: string, unitId: string) => {
		const { matrix } = await readTracking(at(time), plan.planId);
		return matrix.rows.find(({ unit }) => unit.id === unitId)?.cells.find((cell) => cell?.obligationId === plan.registrationId)?.state;
	};
	await sendActivities(at('16:59'), plan, early, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	expect(await stateAt('17:00', late)).toMatchObject({ name: 'due-soon' });
	expect(await stateAt('17:01', late)).toEqual({ name: 'overdue', daysLate: 0 });
	expect((await viewReturn(at('17:01'), { obligationId: plan.registrationId, unitId: late })).overdue).toBe(0);
	expect((await readTracking(at('17:01'), plan.planId)).focus).toMatchObject({ past: true });
	await sendActivities(at('17:01'), plan, late, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	expect(await stateAt('20:00', early)).toEqual({ name: 'submitted', daysLate: null });
	expect(await stateAt('20:00', late)).toEqual({ name: 'submitted', daysLate: 0 });
	const { view } = await readConsolidation(ctx, plan.consolidationId);
	expect(view.returns.map(({ daysLate }) => daysLate)).toEqual([null, 0]);
});

test('a product without a day is told as the desk tells it, and stands back behind those that have one', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx, seedWith('**trước ngày 25/9/2023.**', '.'));
	const { matrix, focus } = await readTracking(ctx, plan.planId);
	const column = matrix.obligations.findIndex(({ id }) => id === plan.registrationId);
	expect(matrix.rows[0]?.cells[column]?.state).toEqual({ name: 'standing' });
	expect(stateWords({ state: { name: 'standing' }, rowCount: 0, extendedDue: null }, messagesIn('vi').tracking, 'vi')).toBe('thường xuyên');
	expect(focus?.obligationId).not.toBe(plan.registrationId);
	expect((await viewReturn(ctx, { obligationId: plan.registrationId, unitId: plan.unitIds[0] ?? '' })).obligation).toMatchObject({ due: null, occasion: null });
});

function seedWith(words: string, others: string) {
	const { name, bytes } = seedFile();
	return { name, bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(words, others)) };
}

test('what each late unit costs the Office is told to the Office, and to no unit', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aRunningPlan(ctx);
	const [first = '', ...others] = plan.unitIds;
	for (const unit of others) await sendActivities(ctx, plan, unit, [{ c2: 'Hội nghị phổ biến kế hoạch', c3: '20/9/2023' }]);
	const { delay } = await readTracking(ctx.on('2023-09-27'), plan.planId);
	expect(delay).toMatchObject({ planned: 5, left: 2, forecast: '2023-09-29', over: 0, costs: [{ id: first, days: 3, expected: '2023-09-27' }] });
	expect((await readTracking(ctx.as('unit'), plan.planId)).delay).toBe(null);
});
