import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { readHome } from '#lib/features/home/server/service.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { dutyCount, dutyDaysLate, dutyState } from '../duty.ts';
import { answerDuty, recallDuty } from './service/answer-duty.ts';
import { assignDirective } from './service/assign-directive.ts';
import { openDutyFile, readDuty } from './service/read-duties.ts';
import { readDirectives } from './service/read-directives.ts';
import { recordDirective } from './service/record-directive.ts';
import { reportDuty } from './service/report-duty.ts';

const words = 'Giao Thanh tra kiểm tra việc đăng ký.';
const photo = () => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])], 'bien-ban.jpg');
const said = (unitId: string, over = {}) => ({ unitId, words: 'Đã kiểm tra, có biên bản.', file: null, ...over });

async function aDuty(ctx: TestContext) {
	const plan = await aFrozenRegister(ctx);
	const [first = '', second = ''] = plan.unitIds;
	const day = plainDate('2023-09-20');
	const directiveId = await recordDirective(
		ctx,
		{ of: 'register', id: plan.consolidationId },
		{ words, position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day, file: null }
	);
	const given = { directiveId, plan: null, unit: [first, second], deadline: 'trước giao ban', due: plainDate('2023-09-25') };
	return { plan, given, dutyId: await assignDirective(ctx, given), first, second };
}

const personOf = (ctx: TestContext, unitId: string, day = '2023-09-20'): Context => ({
	...ctx.on(day),
	actor: { kind: 'user', userId: `unit-${unitId}`, role: 'unit', unitId, name: 'Đầu mối' }
});

test('a duty stands among the things to do of its units today, and of no other unit', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, dutyId, first } = await aDuty(ctx);
	expect((await readHome(personOf(ctx, first))).duties).toMatchObject([{ id: dutyId, words, parts: [{ unit: { id: first }, reports: [] }] }]);
	const other = plan.unitIds[2] ?? ctx.unitId;
	expect((await readHome(personOf(ctx, other))).duties).toEqual([]);
	await expect(readDuty(personOf(ctx, other), dutyId)).rejects.toMatchObject({ code: 'duty.not-found' });
});

test('the unit reports with words and a file, the Office asks for more and then accepts, and each is in the log with its day', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { dutyId, first } = await aDuty(ctx);
	const unit = personOf(ctx, first, '2023-09-27');
	const reportId = await reportDuty(unit, dutyId, said(first, { file: photo() }));
	const part = async () => (await readDuty(unit, dutyId)).parts[0] ?? { unit: { id: '', name: '' }, reports: [] };
	expect(dutyState(await part())).toBe('reported');
	expect(dutyDaysLate(await part(), plainDate('2023-09-25'), plainDate('2023-10-30'))).toBe(2);
	const sha256 = (await part()).reports[0]?.file?.sha256 ?? '';
	expect((await openDutyFile(unit, dutyId, sha256)).bytes.byteLength).toBe(6);
	await expect(reportDuty(unit, dutyId, said(first))).rejects.toMatchObject({ code: 'duty.moved' });
	await answerDuty(ctx.on('2023-09-28'), dutyId, { reportId, reason: 'Ghi rõ số liệu' });
	expect((await part()).reports[0]?.answer).toMatchObject({ accepted: false, on: '2023-09-28', reason: 'Ghi rõ số liệu', by: 'Người office' });
	const again = await reportDuty(unit, dutyId, said(first, { words: '12 hồ sơ' }));
	await answerDuty(ctx.as('leader'), dutyId, { reportId: again });
	expect(dutyCount(await readDuty(ctx, dutyId))).toEqual({ done: 1, waiting: 0, all: 2 });
	const log = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('action').where('subject_id', '=', dutyId).orderBy('seq').execute());
	expect(log.map(({ action }) => action)).toEqual(['directive.assigned', 'duty.reported', 'duty.returned', 'duty.reported', 'duty.accepted']);
});

test('a unit reports for itself alone and accepts nothing; the Office may report for a unit', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { dutyId, first, second } = await aDuty(ctx);
	await expect(reportDuty(personOf(ctx, first), dutyId, said(second))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const reportId = await reportDuty(ctx, dutyId, said(second));
	await expect(answerDuty(personOf(ctx, second), dutyId, { reportId })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await answerDuty(ctx, dutyId, { reportId });
	await expect(answerDuty(ctx, dutyId, { reportId })).rejects.toMatchObject({ code: 'duty.moved' });
});

test('a duty called back says why, takes no more reports, and its words may be given out again', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, given, dutyId, first } = await aDuty(ctx);
	await expect(recallDuty(personOf(ctx, first), dutyId, { reason: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await recallDuty(ctx, dutyId, { reason: 'Giao nhầm đơn vị' });
	await expect(reportDuty(personOf(ctx, first), dutyId, said(first))).rejects.toMatchObject({ code: 'duty.recalled' });
	await expect(recallDuty(ctx, dutyId, { reason: 'lần nữa' })).rejects.toMatchObject({ code: 'duty.moved' });
	expect((await readHome(personOf(ctx, first))).duties[0]?.recall).toEqual({ reason: 'Giao nhầm đơn vị', on: '2023-09-20', by: 'Người office' });
	expect((await readHome(personOf(ctx, first, '2023-10-20'))).duties).toEqual([]);
	const again = await assignDirective(ctx, { ...given, unit: [first] });
	expect((await readDirectives(ctx, { of: 'register', id: plan.consolidationId })).all[0]).toMatchObject({
		duty: { id: again },
		recalls: [{ dutyId, reason: 'Giao nhầm đơn vị' }]
	});
});
