import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { readConsolidation } from '#lib/features/consolidations/server/service/read-consolidation.ts';
import { viewReturn } from '#lib/features/submissions/server/service/view-return.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { askRelief, withdrawRelief } from './service/ask-relief.ts';
import { decideRelief, takeBackRelief } from './service/decide-relief.ts';
import { readOpenReliefs } from './service/read-reliefs.ts';
import { viewRelief } from './service/relief-page.ts';

const more = (wantedDue: string) =>
	({ kind: 'extension', wantedDue: plainDate(wantedDue), reason: 'Chờ số liệu của xã', channel: 'system', askedOn: null }) as const;

async function aRequest(ctx: TestContext) {
	const plan = await aRunningPlan(ctx);
	const key = { obligationId: plan.registrationId, unitId: plan.unitIds[0] ?? '' };
	const unit = ctx.as({ kind: 'user', userId: 'unit-person', role: 'unit', unitId: key.unitId, name: 'Người phòng' });
	return { plan, key, unit };
}

test('what a unit asks waits for the Office; granted, its own last day is another one and the plan’s stays', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { key, unit } = await aRequest(ctx);
	const id = await askRelief(unit, key, more('2023-09-27'));
	expect(await readOpenReliefs(ctx)).toMatchObject([{ id, wantedDue: '2023-09-27', plannedDue: '2023-09-24', officeDue: '2023-09-29' }]);
	expect((await viewRelief(unit, key)).due).toBe('2023-09-24');
	await decideRelief(ctx, { decision: 'granted', id, grantedDue: plainDate('2023-09-26'), reason: '' });
	expect(await viewRelief(unit, key)).toMatchObject({
		due: '2023-09-26',
		plannedDue: '2023-09-24',
		reliefs: [{ state: 'granted', wantedDue: '2023-09-27', grantedDue: '2023-09-26' }]
	});
	expect(await readOpenReliefs(ctx)).toEqual([]);
});

test('a refusal needs a reason that the unit reads, and the old day holds', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { key, unit } = await aRequest(ctx);
	const id = await askRelief(unit, key, more('2023-09-27'));
	await decideRelief(ctx, { decision: 'refused', id, reason: 'Văn phòng phải gửi Ban trước 29/9' });
	expect(await viewRelief(unit, key)).toMatchObject({
		due: '2023-09-24',
		reliefs: [{ state: 'refused', decisionReason: 'Văn phòng phải gửi Ban trước 29/9' }]
	});
});

test('granted by mistake it is taken back with a reason: the plan’s day holds again and both stay in the history', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { key, unit } = await aRequest(ctx);
	const id = await askRelief(unit, key, more('2023-09-27'));
	await decideRelief(ctx, { decision: 'granted', id, grantedDue: null, reason: '' });
	expect((await viewRelief(ctx, key)).due).toBe('2023-09-27');
	await takeBackRelief(ctx, id, 'Nhầm đơn vị');
	expect(await viewRelief(ctx, key)).toMatchObject({
		due: '2023-09-24',
		reliefs: [{ state: 'taken-back', grantedDue: '2023-09-27', takenBackReason: 'Nhầm đơn vị' }]
	});
	await expect(takeBackRelief(ctx, id, 'lần nữa')).rejects.toMatchObject({ code: 'relief.not-granted' });
});

test('only one request of a unit for a duty waits at a time; withdrawn, another may be sent', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { key, unit } = await aRequest(ctx);
	const first = await askRelief(unit, key, more('2023-09-27'));
	await expect(askRelief(unit, key, more('2023-09-28'))).rejects.toMatchObject({ code: 'relief.already-asked' });
	await withdrawRelief(unit, key, first);
	await askRelief(unit, key, more('2023-09-28'));
	expect((await viewRelief(unit, key)).reliefs.map(({ state }) => state).toSorted()).toEqual(['open', 'withdrawn']);
});

test('two who decide at once: one is told that it is decided', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { key, unit } = await aRequest(ctx);
	const id = await askRelief(unit, key, more('2023-09-27'));
	const tried = await Promise.allSettled([
		decideRelief(ctx, { decision: 'granted', id, grantedDue: null, reason: '' }),
		decideRelief(ctx.as('leader'), { decision: 'refused', id, reason: 'không' })
	]);
	expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a duty that a unit is freed of is told from the day on', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { key, unit } = await aRequest(ctx);
	const id = await askRelief(unit, key, { kind: 'waiver', wantedDue: '', reason: 'Phòng giải thể', channel: 'system', askedOn: null });
	await decideRelief(ctx, { decision: 'granted', id, grantedDue: null, reason: '' });
	expect(await viewRelief(unit, key)).toMatchObject({ waivedOn: '2023-09-20', due: '2023-09-24' });
});

test.each([
	['2023-09-24', 'relief.day-not-later'],
	['2023-09-19', 'relief.day-not-later']
])('a day that is no later than the deadline is refused: %s', async (day, code) => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { key, unit } = await aRequest(ctx);
	await expect(askRelief(unit, key, more(day))).rejects.toMatchObject({ code });
});

test('after the return was sent nothing more is asked, and nobody asks for another unit or decides for themselves', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, key, unit } = await aRequest(ctx);
	const [, second = ''] = plan.unitIds;
	await expect(askRelief(unit, { ...key, unitId: second }, more('2023-09-27'))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const id = await askRelief(unit, key, more('2023-09-27'));
	await expect(decideRelief(unit, { decision: 'granted', id, grantedDue: null, reason: '' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await sendActivities(ctx, plan, second, [{ c2: 'Hội nghị', c3: '20/9/2023' }]);
	await expect(askRelief(ctx, { ...key, unitId: second }, more('2023-09-27'))).rejects.toMatchObject({ code: 'relief.already-sent' });
});

test('the Office writes down what was said by telephone, with its day; the log names who did', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { key } = await aRequest(ctx);
	await askRelief(ctx, key, { ...more('2023-09-27'), channel: 'phone', askedOn: plainDate('2023-09-18') });
	expect(await readOpenReliefs(ctx)).toMatchObject([{ channel: 'phone', askedOn: '2023-09-18' }]);
	await expect(askRelief(ctx, key, { ...more('2023-09-27'), askedOn: plainDate('2023-09-21') })).rejects.toMatchObject({ code: 'relief.asked-in-future' });
	const actions = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('action').where('action', 'like', 'relief.%').execute());
	expect(actions).toEqual([{ action: 'relief.asked' }]);
});

test('with more time a unit is overdue by its own day; one that was freed owes nothing, and neither is counted as the others', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { plan, key, unit } = await aRequest(ctx);
	const [first = '', second = '', third = ''] = plan.unitIds;
	await decideRelief(ctx, { decision: 'granted', id: await askRelief(unit, key, more('2023-09-27')), grantedDue: null, reason: '' });
	const freed = { obligationId: plan.registrationId, unitId: second };
	const waiver = { kind: 'waiver', wantedDue: '', reason: 'Phòng giải thể', channel: 'phone', askedOn: null } as const;
	await decideRelief(ctx, { decision: 'granted', id: await askRelief(ctx, freed, waiver), grantedDue: null, reason: '' });
	const { matrix } = await readTracking(ctx.on('2023-09-26'), plan.planId);
	const column = matrix.obligations.findIndex(({ id }) => id === plan.registrationId);
	const stateOf = (id: string) => matrix.rows.find((row) => row.unit.id === id)?.cells[column]?.state.name;
	expect([stateOf(first), stateOf(second), stateOf(third)]).toEqual(['due-soon', 'waived', 'overdue']);
	expect(matrix.counts[column]).toMatchObject({
		asked: plan.unitIds.length - 1,
		tally: { 'due-soon': 1, waived: 1, overdue: plan.unitIds.length - 2, extended: 1 }
	});
	expect((await viewReturn(unit, key)).obligation).toMatchObject({ due: '2023-09-27', plannedDue: '2023-09-24', waived: false });
	expect((await viewReturn(ctx, freed)).obligation.waived).toBe(true);
	expect((await readConsolidation(ctx, plan.consolidationId)).view.missing.map(({ id }) => id)).not.toContain(second);
});
