import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { answerDuty } from '#lib/features/directives/server/service/answer-duty.ts';
import { mayAnswerDuty, readDuty } from '#lib/features/directives/server/service/read-duties.ts';
import { reportDuty } from '#lib/features/directives/server/service/report-duty.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { stateOfVisit } from '../visit.ts';
import { changeVisit } from './service/change-visit.ts';
import { fillSheet } from './service/fill-sheet.ts';
import { callOffVisit, planVisit } from './service/plan-visit.ts';
import { exportVisits, readVisit, readVisits } from './service/read-visits.ts';
import { recordFinding } from './service/record-finding.ts';
import { writeMinutes } from './service/write-minutes.ts';

/** A visit to the second unit, led by a leader with an account. */
async function aVisit(ctx: TestContext) {
	const { planId, unitIds } = await aRunningPlan(ctx);
	const unitId = unitIds[1] ?? '';
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01'), unitId: null } as const;
	await addMember(ctx, { ...member, userId: 'truong-doan', role: 'leader', displayName: 'Trần Quang Minh' });
	const lead = ctx.as({ kind: 'user', userId: 'truong-doan', role: 'leader', unitId: null, name: 'Trần Quang Minh' });
	const unit = ctx.as({ kind: 'user', userId: 'dau-moi', role: 'unit', unitId, name: 'Đầu mối' });
	const id = await planVisit(ctx, {
		planId,
		unitId,
		plannedOn: plainDate('2023-09-20'),
		team: 'Ông Minh, Trưởng đoàn',
		leadUserId: 'truong-doan',
		contents: 'Việc thực hiện quy chế dân chủ',
		checklist: '1. Niêm yết công khai\n2. Sổ tiếp công dân'
	});
	return { id, unitId, lead, unit };
}

const seen = (version: number, heldOn: string | null = '2023-09-20') =>
	({ version, heldOn: heldOn === null ? null : plainDate(heldOn), result: ['not-met', 'met'], note: ['thiếu quý III', ''], more: '' }) as const;
const filled = (version: number, heldOn?: string | null) => ({ ...seen(version, heldOn), result: [...seen(version).result], note: [...seen(version).note] });
const finding = { words: 'Niêm yết đủ các thủ tục', due: plainDate('2023-10-05') };

test('what a visit found is a duty of the unit; the unit reports the fix, and only whoever found it closes it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id, unitId, lead, unit } = await aVisit(ctx);
	await expect(recordFinding(lead, id, finding)).rejects.toMatchObject({ code: 'inspection.not-held' });
	await fillSheet(lead, id, filled(1));
	const dutyId = await recordFinding(lead, id, finding, 'press');
	expect(await recordFinding(lead, id, finding, 'press')).toBe(dutyId);
	const state = async () => stateOfVisit((await readVisit(ctx, id)).visit, plainDate('2023-09-21'));
	expect(await state()).toBe('open');
	const reportId = await reportDuty(unit, dutyId, { unitId, words: 'Đã niêm yết đủ ngày 22/9', file: null });
	await expect(answerDuty(ctx, dutyId, { reportId })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await expect(answerDuty(unit, dutyId, { reportId })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	expect(await mayAnswerDuty(ctx, await readDuty(ctx, dutyId))).toBe(false);
	await answerDuty(lead, dutyId, { reportId });
	expect(await state()).toBe('closed');
});

test('once whoever found it has no part in the agency, the Office closes it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id, unitId, unit } = await aVisit(ctx);
	const former = ctx.as({ kind: 'user', userId: 'da-nghi', role: 'office', unitId: null, name: 'Người đã nghỉ' });
	await fillSheet(former, id, filled(1));
	const dutyId = await recordFinding(former, id, finding);
	const reportId = await reportDuty(unit, dutyId, { unitId, words: 'Đã xong', file: null });
	await answerDuty(ctx, dutyId, { reportId });
	expect((await readDuty(ctx, dutyId)).parts[0]?.reports.at(-1)?.answer?.accepted).toBe(true);
});

test('two people at one sheet do not overwrite each other, a visit to come cannot have been held, and another unit sees nothing of it', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id, lead, unit } = await aVisit(ctx);
	await fillSheet(lead, id, filled(1));
	await expect(fillSheet(ctx, id, filled(1))).rejects.toMatchObject({ code: 'inspection.moved' });
	await expect(fillSheet(ctx, id, filled(2, '2023-09-21'))).rejects.toMatchObject({ code: 'inspection.in-future' });
	await expect(fillSheet(unit, id, filled(2))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const stranger = ctx.as({ kind: 'user', userId: 'khac', role: 'unit', unitId: ctx.agencyId, name: 'Phòng khác' });
	expect(await readVisits(stranger, 2023)).toEqual([]);
	expect(await readVisits(unit, 2023)).toHaveLength(1);
});

test('the minutes begin as a paper that says what was seen and asked, once; the programme is a file', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id, lead } = await aVisit(ctx);
	await fillSheet(lead, id, filled(1));
	await recordFinding(lead, id, finding);
	const draftId = await writeMinutes(ctx, id);
	expect(await writeMinutes(ctx, id)).toBe(draftId);
	const { content } = await readOnly(ctx, (tx) => tx.selectFrom('drafts').select('content').where('id', '=', draftId).executeTakeFirstOrThrow());
	expect(JSON.stringify(content)).toContain('Niêm yết đủ các thủ tục; hoàn thành trước khi hết ngày 05/10/2023.');
	expect((await exportVisits(ctx, 2023)).bytes.byteLength).toBeGreaterThan(1000);
});

test('a visit that is called off keeps its line with the reason; one that was held cannot be', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id, lead } = await aVisit(ctx);
	await callOffVisit(ctx, id, { reason: 'Trùng đoàn thanh tra tỉnh' });
	expect((await readVisits(ctx, 2023))[0]).toMatchObject({ cancelReason: 'Trùng đoàn thanh tra tỉnh' });
	await expect(fillSheet(lead, id, filled(2))).rejects.toMatchObject({ code: 'inspection.moved' });
	await expect(callOffVisit(ctx, id, { reason: 'Lần nữa' })).rejects.toMatchObject({ code: 'inspection.moved' });
});

test('a line of the programme is moved and said anew with a reason, each time kept; once the visit was made it stays', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { id, lead } = await aVisit(ctx);
	const { visit } = await readVisit(ctx, id);
	const same = { version: 1, planId: visit.plan.id, plannedOn: visit.plannedOn, team: visit.team, leadUserId: visit.leadUserId, contents: visit.contents };
	await expect(changeVisit(ctx, id, { ...same, reason: 'không đổi gì' })).rejects.toMatchObject({ code: 'inspection.nothing-changed' });
	await expect(changeVisit(lead, id, { ...same, reason: 'bão' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const moved = { ...same, plannedOn: plainDate('2023-10-11'), team: 'Bà Hà, Trưởng đoàn', reason: 'bão số 10' };
	await changeVisit(ctx, id, moved, 'press');
	await changeVisit(ctx, id, moved, 'press');
	await expect(changeVisit(ctx, id, moved)).rejects.toMatchObject({ code: 'inspection.moved' });
	const now = await readVisit(ctx, id);
	expect(now.visit).toMatchObject({ plannedOn: '2023-10-11', team: 'Bà Hà, Trưởng đoàn', version: 2 });
	expect(now.changes).toMatchObject([{ was: { plannedOn: '2023-09-20', team: 'Ông Minh, Trưởng đoàn' }, reason: 'bão số 10' }]);
	expect(now.changes[0]?.was).not.toHaveProperty('contents');
	await fillSheet(lead, id, filled(2));
	await expect(changeVisit(ctx, id, { ...same, version: 3, reason: 'muộn' })).rejects.toMatchObject({ code: 'inspection.moved' });
});
