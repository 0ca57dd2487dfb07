import { plainDate as day, type PlainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { aUnit } from '../../../../../tests/support/builders.ts';
import { readCriticism, readCriticisms, readOwnDrafts, readPublicCriticisms } from '#lib/features/criticisms/server/service/read-criticisms.ts';
import { answerOpinion, askCriticism, closeCriticism, giveOpinion, showCriticism } from '#lib/features/criticisms/server/service/run-criticism.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { policy, isAllowed, whoMay } from '#lib/server/policy.ts';
import { addBody, assignMember } from './service/bodies.ts';
import { askAgain, reply, settle } from './service/follow-up.ts';
import { readOwnSupervision, readProgramme, readSupervision } from './service/read-supervision.ts';
import { readPublicSupervision, writeSupervisionCsv } from './service/read-public.ts';
import { closeSupervision, enterMinutes, givePaper, planSupervision, recommend, requestUnit, showSupervision } from './service/run-supervision.ts';

const line = { title: 'Việc thực hiện quy chế dân chủ', scope: '', plannedOn: day('2026-10-01'), isPublic: true };

/** A person of the role with an account, who speaks for a body of this name. */
async function aSupervisor(ctx: TestContext, name: string): Promise<{ readonly bodyId: string; readonly who: Context }> {
	const who = ctx.as('supervisor');
	const userId = who.actor.kind === 'user' ? who.actor.userId : '';
	const member = { userId, unitId: null, role: 'supervisor', displayName: 'Người giám sát', formOfAddress: 'đồng chí', validFrom: day('2026-01-01') } as const;
	await addMember(ctx.as({ kind: 'system' }), member);
	const bodyId = await addBody(ctx, { name, kind: 'front' });
	await assignMember(ctx, { userId, bodyId });
	return { bodyId, who };
}
function ending(ctx: TestContext, userId: string, on: PlainDate) {
	return inTransaction(ctx.as({ kind: 'system' }), 'member.ended', async (tx) => {
		await tx.updateTable('memberships').set({ valid_to: on }).where('user_id', '=', userId).execute();
		await audit(tx, { subject: { type: 'member', id: userId }, data: {} });
	});
}
const refused = (code: string) => ({ code });

test('from the programme to the end: request, papers, minutes, recommendation, reply, asked again, settled, closed', async () => {
	await using ctx = await testContext({ today: '2026-10-05' });
	const { bodyId, who } = await aSupervisor(ctx, 'Ủy ban MTTQ tỉnh');
	const unit = ctx.as('unit');
	const plan = { bodyId, unitId: ctx.unitId, ...line };
	await expect(planSupervision(ctx, plan)).rejects.toMatchObject(refused('actor.not-allowed'));
	const id = await planSupervision(who, plan, 'press');
	expect(await planSupervision(who, plan, 'press')).toBe(id);
	await requestUnit(who, id, { version: 1, words: 'Báo cáo kèm quy chế', due: day('2026-10-06') });
	expect((await readOwnSupervision(unit)).requests).toMatchObject([{ id, due: '2026-10-06' }]);
	expect((await readProgramme(unit, null)).lines).toMatchObject([{ id, state: 'late' }]);
	await givePaper(unit, id, { title: 'Quy chế dân chủ', on: ctx.today, receiver: 'Bà Lan, MTTQ', file: null });
	await expect(recommend(who, id, { unitId: ctx.unitId, words: 'Niêm yết', due: day('2026-10-20') })).rejects.toMatchObject(refused('supervision.not-held'));
	await expect(enterMinutes(unit, id, { version: 2, heldOn: ctx.today, words: 'x', file: null })).rejects.toMatchObject(refused('actor.not-allowed'));
	await enterMinutes(who, id, { version: 2, heldOn: ctx.today, words: 'Mặt được: có quy chế. Tồn tại: chưa niêm yết.', file: null });
	await recommend(who, id, { unitId: ctx.unitId, words: 'Niêm yết quy chế', due: day('2026-10-20') });

	const late: Context = { ...unit, today: day('2026-10-21') };
	const [own] = (await readOwnSupervision(late)).recommendations;
	expect(own).toMatchObject({ standing: 'overdue', supervisionId: id });
	const which = { id: own?.id ?? '', words: 'Đã niêm yết tại trụ sở' };
	await expect(settle(who, { ...which, version: 1 })).rejects.toMatchObject(refused('supervision.moved'));
	const both = await Promise.allSettled([reply(unit, { ...which, version: 1, file: null }), reply(ctx, { ...which, version: 1, file: null })]);
	expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: refused('supervision.moved') }]);
	expect((await readProgramme({ ...who, today: day('2026-10-21') }, null)).waiting).toMatchObject([{ standing: 'replied' }]);
	expect((await readProgramme(late, null)).waiting).toEqual([]);
	await expect(settle(ctx, { ...which, version: 2 })).rejects.toMatchObject(refused('actor.not-allowed'));
	await askAgain(who, { ...which, words: 'Chưa có ảnh', version: 2, due: day('2026-11-01') });
	await expect(closeSupervision(who, id, { version: 3 })).rejects.toMatchObject(refused('supervision.still-open'));
	await reply(unit, { ...which, version: 3, file: null });
	await settle(who, { ...which, words: 'Đạt', version: 4 });
	await closeSupervision(who, id, { version: 3 });
	const { state, recommendations, papers } = await readSupervision(ctx.as('leader'), id);
	expect([state, papers.length, recommendations[0]?.steps.map(({ step }) => step)]).toEqual(['closed', 1, ['reply', 'ask-again', 'reply', 'close']]);
	const { supervisions, figures } = await readPublicSupervision(ctx.as({ kind: 'citizen', name: '' }), 2026);
	expect(figures).toEqual({ all: 1, open: 0, overdue: 0, replied: 0, closed: 1 });
	expect(await writeSupervisionCsv(ctx, 2026)).toContain('"Niêm yết quy chế","01/11/2026"');
	expect(JSON.stringify(supervisions)).not.toMatch(/Người |Bà Lan/u);
});

test('a body sees its own alone, another unit nothing of it, and a supervisor no other page of the agency', async () => {
	await using ctx = await testContext({ today: '2026-09-05' });
	const [front, union] = [await aSupervisor(ctx, 'Ủy ban MTTQ'), await aSupervisor(ctx, 'Công đoàn Sở')];
	const id = await planSupervision(front.who, { bodyId: front.bodyId, unitId: null, ...line, isPublic: false });
	expect((await readProgramme(union.who, null)).lines).toEqual([]);
	await expect(readSupervision(union.who, id)).rejects.toMatchObject(refused('supervision.not-found'));
	await expect(planSupervision(union.who, { bodyId: front.bodyId, unitId: null, ...line })).rejects.toMatchObject(refused('actor.not-allowed'));
	const other = await addUnit(ctx, aUnit());
	const stranger = ctx.as({ kind: 'user', userId: 'x', role: 'unit', unitId: other, name: 'Khác' });
	await expect(readSupervision(stranger, id)).rejects.toMatchObject(refused('supervision.not-found'));
	expect((await readPublicSupervision(ctx, 2026)).supervisions).toEqual([]);
	const may = (method: string) =>
		Object.keys(policy).filter((routeId) => {
			const who = whoMay({ routeId, method, action: null });
			return who !== 'anyone' && isAllowed(who, 'supervisor');
		});
	expect(may('GET').filter((route) => !route.startsWith('/[agency]/supervision'))).toEqual(['/[agency]']);
	expect(may('POST').filter((route) => !route.startsWith('/[agency]/supervision'))).toEqual([]);
});

test('without an account of the body the Office enters what came on paper; with one it no longer does', async () => {
	await using ctx = await testContext({ today: '2026-09-05' });
	const bodyId = await addBody(ctx, { name: 'Ban Thanh tra nhân dân', kind: 'inspectorate' });
	await expect(addBody(ctx, { name: 'ban thanh tra nhân dân', kind: 'other' })).rejects.toMatchObject(refused('supervision.body-twice'));
	const id = await planSupervision(ctx, { bodyId, unitId: null, ...line });
	await enterMinutes(ctx, id, { version: 1, heldOn: ctx.today, words: 'Tốt', file: null });
	await expect(assignMember(ctx, { userId: 'nobody', bodyId })).rejects.toMatchObject(refused('supervision.member-missing'));
	const { who } = await aSupervisor(ctx, 'Mặt trận');
	await assignMember(ctx, { userId: who.actor.kind === 'user' ? who.actor.userId : '', bodyId });
	await expect(closeSupervision(ctx, id, { version: 2 })).rejects.toMatchObject(refused('actor.not-allowed'));
	await closeSupervision(who, id, { version: 2 });
});

test('a body whose last person has left is entered for by the Office again', async () => {
	await using ctx = await testContext({ today: '2026-09-05' });
	const { bodyId, who } = await aSupervisor(ctx, 'Ủy ban MTTQ');
	const userId = who.actor.kind === 'user' ? who.actor.userId : '';
	const plan = { bodyId, unitId: null, ...line };
	await expect(planSupervision(ctx, plan)).rejects.toMatchObject(refused('actor.not-allowed'));
	await ending(ctx, userId, day('2026-09-30'));
	await expect(planSupervision(ctx.on('2026-09-30'), plan)).rejects.toMatchObject(refused('actor.not-allowed'));
	const id = await planSupervision(ctx.on('2026-10-01'), plan);
	expect((await readSupervision(ctx.on('2026-10-01'), id)).may.supervise).toBe(true);
	expect((await readProgramme(ctx.on('2026-10-01'), null)).acting).toMatchObject([{ id: bodyId, hasAccount: false }]);
});

test('a unit that is only recommended to sees what is said to it, not what others are asked and hand in', async () => {
	await using ctx = await testContext({ today: '2026-09-05' });
	const { bodyId, who } = await aSupervisor(ctx, 'Ủy ban MTTQ');
	const otherId = await addUnit(ctx, aUnit());
	const id = await planSupervision(who, { bodyId, unitId: ctx.unitId, ...line, isPublic: false });
	await enterMinutes(who, id, { version: 1, heldOn: ctx.today, words: 'Tồn tại ở hai nơi', file: null });
	for (const unitId of [ctx.unitId, otherId, null]) await recommend(who, id, { unitId, words: `Với ${unitId}`, due: day('2026-09-30') });
	await givePaper(ctx.as('unit'), id, { title: 'Báo cáo riêng của đơn vị', on: ctx.today, receiver: 'MTTQ', file: null });
	const other = await readSupervision(ctx.as({ kind: 'user', userId: 'x', role: 'unit', unitId: otherId, name: 'Khác' }), id);
	expect([other.recommendations.map(({ words }) => words), other.papers, other.minutes?.words]).toEqual([[`Với ${otherId}`], [], 'Tồn tại ở hai nơi']);
	for (const reader of [ctx, who, ctx.as('unit'), ctx.as('leader')]) {
		const seen = await readSupervision(reader, id);
		expect([seen.recommendations.length, seen.papers.length]).toEqual([3, 1]);
	}
});

test('what is public is taken off the page and put back by whoever made it public, even when it is closed', async () => {
	await using ctx = await testContext({ today: '2026-09-05' });
	const { bodyId, who } = await aSupervisor(ctx, 'Ủy ban MTTQ');
	const outside = ctx.as({ kind: 'citizen', name: '' });
	const id = await planSupervision(who, { bodyId, unitId: null, ...line });
	await enterMinutes(who, id, { version: 1, heldOn: ctx.today, words: 'Tốt', file: null });
	await closeSupervision(who, id, { version: 2 });
	await expect(showSupervision(ctx, id, { version: 3, isPublic: false })).rejects.toMatchObject(refused('actor.not-allowed'));
	await showSupervision(who, id, { version: 3, isPublic: false });
	expect((await readPublicSupervision(outside, 2026)).supervisions).toEqual([]);
	await showSupervision(who, id, { version: 4, isPublic: true });
	expect((await readPublicSupervision(outside, 2026)).supervisions).toHaveLength(1);
	const draft = await askCriticism(ctx, { bodyId, title: 'Dự thảo', words: '', unitId: null, due: day('2026-09-30'), draft: null, isPublic: true });
	await expect(showCriticism(who, draft, { version: 1, isPublic: false })).rejects.toMatchObject(refused('actor.not-allowed'));
	await showCriticism(ctx, draft, { version: 1, isPublic: false });
	expect(await readPublicCriticisms(outside)).toEqual([]);
	await expect(showCriticism(ctx, draft, { version: 1, isPublic: true })).rejects.toMatchObject(refused('criticism.moved'));
});

test('criticism: opinions of the body alone, each answered with a reason where it is not wholly taken, before it closes', async () => {
	await using ctx = await testContext({ today: '2026-09-05' });
	const { bodyId, who } = await aSupervisor(ctx, 'Ủy ban MTTQ');
	const id = await askCriticism(ctx, { bodyId, title: 'Dự thảo quy chế', words: '', unitId: ctx.unitId, due: day('2026-09-30'), draft: null, isPublic: true });
	await expect(giveOpinion(ctx, id, { place: '', words: 'x' })).rejects.toMatchObject(refused('actor.not-allowed'));
	const opinion = await giveOpinion(who, id, { place: 'Điều 5', words: 'Thêm hình thức niêm yết' });
	await expect(closeCriticism(ctx, id, { version: 1 })).rejects.toMatchObject(refused('criticism.unanswered'));
	const unit = ctx.as('unit');
	expect((await readOwnDrafts(unit)).map((one) => one.id)).toEqual([id]);
	await expect(answerOpinion(unit, id, { id: opinion, version: 1, answer: 'not', reason: '' })).rejects.toMatchObject(refused('criticism.reason-missing'));
	await expect(answerOpinion(who, id, { id: opinion, version: 1, answer: 'taken', reason: '' })).rejects.toMatchObject(refused('actor.not-allowed'));
	await answerOpinion(unit, id, { id: opinion, version: 1, answer: 'partly', reason: 'Thêm ở Điều 6' });
	await expect(answerOpinion(ctx, id, { id: opinion, version: 1, answer: 'taken', reason: '' })).rejects.toMatchObject(refused('criticism.moved'));
	await closeCriticism(ctx, id, { version: 1 });
	await expect(giveOpinion(who, id, { place: '', words: 'muộn' })).rejects.toMatchObject(refused('criticism.closed'));
	expect((await readPublicCriticisms(ctx.as({ kind: 'citizen', name: '' })))[0]?.figures).toEqual({ all: 1, taken: 0, partly: 1, not: 0, unanswered: 0 });
	const other = await aSupervisor(ctx, 'Công đoàn');
	expect(await readCriticisms(other.who)).toEqual([]);
	await expect(readCriticism(other.who, id)).rejects.toMatchObject(refused('criticism.not-found'));
});
