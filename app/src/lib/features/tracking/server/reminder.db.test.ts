import { textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { seedFile } from '../../../../../tests/support/seed-file.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
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
	const { name, bytes } = seedFile();
	const withHour = new TextDecoder().decode(bytes).replaceAll('trước ngày 25/9/2023', 'trước 16 giờ ngày 25/9/2023');
	const plan = await aRunningPlan(ctx, { name, bytes: new TextEncoder().encode(withHour) });
	const { focus } = await readTracking(ctx, plan.planId);
	expect(focus).toMatchObject({ due: '2023-09-25', time: '16:00' });
	const page = await viewReturn(ctx, { obligationId: plan.registrationId, unitId: plan.unitIds[0] ?? '' });
	expect(page.obligation).toMatchObject({ due: '2023-09-25', time: '16:00' });
	const letter = await writeReminder(ctx, plan.planId, 'docx');
	const said = (await readFile(letter.bytes, letter.name)).document.blocks.map(textOf).join('\n');
	expect(said).toContain('chậm nhất 16 giờ ngày 25/9/2023');
});
