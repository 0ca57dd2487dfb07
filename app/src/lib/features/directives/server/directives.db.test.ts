import { plainDate, textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { giveBack } from '#lib/features/consolidations/server/service/give-back.ts';
import { writeDossier } from '#lib/features/consolidations/server/service/write-dossier.ts';
import { readPlan } from '#lib/features/plans/server/service.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister, anAcceptedRegister } from '../../../../../tests/support/frozen-register.ts';
import { assignDirective } from './service/assign-directive.ts';
import { openSheet, readDirectives } from './service/read-directives.ts';
import { recordDirective } from './service/record-directive.ts';

const day = plainDate('2023-09-20');
const words = 'Giao Thanh tra kiểm tra việc đăng ký, báo cáo tôi trước giao ban.';
const written = { words, position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day, file: null };
const photo = () => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])], 'phieu.jpg');

async function recorded(ctx: TestContext) {
	const plan = await aFrozenRegister(ctx);
	return { plan, directiveId: await recordDirective(ctx, { of: 'register', id: plan.consolidationId }, written) };
}

const given = (directiveId: string, unit: readonly string[]) => ({
	directiveId,
	plan: null,
	unit: [...unit],
	deadline: 'trước giao ban',
	due: plainDate('2023-09-25')
});

test('the words are kept as they stand on the slip, with whose hand, the day and the sheet, and are printed in the dossier', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await aFrozenRegister(ctx);
	await recordDirective(ctx, { of: 'register', id: consolidationId }, { ...written, file: photo() });
	const [directive] = (await readDirectives(ctx, { of: 'register', id: consolidationId })).all;
	expect(directive).toMatchObject({ version: 1, words, name: 'Nguyễn Văn Thử', on: day, enteredBy: 'Người office', file: { name: 'phieu.jpg' }, duty: null });
	expect((await openSheet(ctx, { of: 'register', id: consolidationId }, directive?.file?.sha256 ?? '')).bytes.byteLength).toBe(6);
	const slip = (await readFile((await writeDossier(ctx, consolidationId)).bytes, 'a.pdf')).document.blocks.map(textOf).join(' ').replace(/\s+/gu, ' ');
	expect(slip).toContain(`Bút phê ngày 20/9/2023 của GIÁM ĐỐC Nguyễn Văn Thử: “${words}”`);
});

test('in one press the words become a duty of the units, with the deadline in words and day and the hand as its source', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, directiveId } = await recorded(ctx);
	const unit = plan.unitIds[0] ?? '';
	const id = await assignDirective(ctx, given(directiveId, [unit]));
	const task = (await readPlan(ctx, plan.planId)).tasks.find((one) => one.id === id);
	expect(task).toMatchObject({ kind: 'duty', task: words, words: 'trước giao ban', due: '2023-09-25', unitIds: [unit] });
	expect(task?.directive).toEqual({ on: day, who: 'GIÁM ĐỐC Nguyễn Văn Thử', words, from: 'slip' });
	await expect(assignDirective(ctx, given(directiveId, [unit]))).rejects.toMatchObject({ code: 'directive.assigned' });
	expect((await readDirectives(ctx, { of: 'register', id: plan.consolidationId })).all[0]?.duty).toMatchObject({ id, deadline: 'trước giao ban' });
	await expect(readTracking(ctx, plan.planId)).resolves.toBeDefined();
	const log = await readOnly(ctx, (tx) =>
		tx.selectFrom('audit_entries').select('action').where('subject_id', 'in', [id, directiveId]).orderBy('seq').execute()
	);
	expect(log.map(({ action }) => action)).toEqual(['directive.recorded', 'directive.assigned']);
});

test('nothing is written on what was never put up; what was given back still bears what was written on it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await anAcceptedRegister(ctx);
	await expect(recordDirective(ctx, { of: 'register', id: plan.consolidationId }, written)).rejects.toMatchObject({ code: 'consolidation.not-frozen' });
	await using other = await testContext({ today: '2023-09-20' });
	const frozen = await aFrozenRegister(other);
	await giveBack(other.as('leader'), frozen.consolidationId, 'xem bút phê');
	await recordDirective(other, { of: 'register', id: frozen.consolidationId }, written);
	expect((await readDirectives(other, { of: 'register', id: frozen.consolidationId })).all.map(({ version }) => version)).toEqual([1]);
});

test('a unit neither records nor gives out, and no day is to come', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, directiveId } = await recorded(ctx);
	await expect(recordDirective(ctx.as('unit'), { of: 'register', id: plan.consolidationId }, written)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	expect(() => assignDirective(ctx.as('unit'), given(directiveId, plan.unitIds))).toThrow(expect.objectContaining({ code: 'actor.not-allowed' }));
	await expect(recordDirective(ctx, { of: 'register', id: plan.consolidationId }, { ...written, day: plainDate('2023-09-21') })).rejects.toMatchObject({
		code: 'issue.day-in-future'
	});
});
