import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { readNotice } from '#lib/features/reminders/server/service/notices.ts';
import { readPreview } from '#lib/features/reminders/server/service/read-preview.ts';
import { sendMorning } from '#lib/features/reminders/server/service/send-reminders.ts';
import { makeUnitLink, openUnitLink, revokeUnitLink } from '#lib/features/unit-links/server/service/unit-links.ts';
import type { Context } from '#lib/server/context.ts';
import type { RhythmsForm } from '../schema.ts';
import { countShares } from '../standing.ts';
import { chooseRhythms } from './service/choose-rhythms.ts';
import { readOwnStanding, readStanding } from './service/read-standing.ts';
import { sayStanding } from './service/say-standing.ts';

const at = (ctx: Context, day: string): Context => ({ ...ctx, today: plainDate(day), now: new Date(`${day}T08:00:00+07:00`) });

/** The seed's duty of all units to make the plan known, with its monthly confirmation from 15/9/2023 on. */
async function aStandingDuty(ctx: TestContext, over: Partial<RhythmsForm> = {}) {
	const { planId, unitIds } = await aRunningPlan(ctx);
	const duty = (await readStanding(ctx, planId)).duties.find(({ shares }) => shares.length > 1);
	const chosen: RhythmsForm = { duty: [duty?.id ?? ''], rhythm: ['month'], from: [plainDate('2023-09-15')], until: [null], version: [0], ...over };
	await chooseRhythms(ctx, planId, chosen);
	const unitId = unitIds[1] ?? '';
	const unit = ctx.as({ kind: 'user', userId: 'unit-person', role: 'unit', unitId, name: 'Người phòng' });
	return { planId, unitId, unit, duty: duty?.id ?? '', chosen };
}

const word = (obligationId: string, unitId: string, words = 'đang thực hiện', kind: 'doing' | 'difficulty' = 'doing') =>
	({ obligationId, unitId, kind, for: null, words }) as const;

test('the plan’s duties without a day are offered with a rhythm, and nobody is asked until the Office has chosen it', async () => {
	await using ctx = await testContext({ today: '2023-09-15' });
	const { planId, unitIds } = await aRunningPlan(ctx);
	const unit = ctx.as({ kind: 'user', userId: 'unit-person', role: 'unit', unitId: unitIds[1] ?? '', name: 'Người phòng' });
	const { duties } = await readStanding(ctx, planId);
	expect(duties.length).toBeGreaterThan(0);
	expect(duties.every(({ chosen, suggested }) => chosen === null && suggested === 'month')).toBe(true);
	expect(await readOwnStanding(unit)).toEqual([]);
});

test('a unit confirms a period once in a sentence, the Office sees who has not, and the next month asks again', async () => {
	await using ctx = await testContext({ today: '2023-09-15' });
	const { planId, unitId, unit, duty } = await aStandingDuty(ctx);
	await sayStanding(at(unit, '2023-09-20'), word(duty, unitId, 'đang thực hiện: họp ngày 20/9, 18/18 người'), 'press-1');
	await sayStanding(at(unit, '2023-09-20'), word(duty, unitId, 'đang thực hiện: họp ngày 20/9, 18/18 người'), 'press-1');
	const of = async (day: string) => (await readStanding(at(ctx, day), planId)).duties.find(({ id }) => id === duty);
	const september = await of('2023-09-21');
	expect(september?.shares.find(({ unit: { id } }) => id === unitId)).toMatchObject({ periods: [{ state: 'confirmed' }], said: [{ channel: 'account' }] });
	expect(countShares(september?.shares ?? [])).toMatchObject({ confirmed: 1, missed: 0 });
	const october = countShares((await of('2023-10-05'))?.shares ?? []);
	expect(october.silent).toHaveLength(october.asked);
	expect(october.missed).toBe(october.asked - 1);
});

test('a difficulty is shown as one, and a later confirmation of the same period takes its place', async () => {
	await using ctx = await testContext({ today: '2023-09-15' });
	const { unitId, unit, duty } = await aStandingDuty(ctx);
	await sayStanding(at(unit, '2023-09-20'), word(duty, unitId, 'thiếu tài liệu', 'difficulty'));
	const state = async () => (await readOwnStanding(at(unit, '2023-09-25')))[0]?.shares[0]?.periods[0]?.state;
	expect(await state()).toBe('difficulty');
	await sayStanding(at(unit, '2023-09-25'), word(duty, unitId));
	expect(await state()).toBe('confirmed');
});

test('a unit without an account confirms by its link and by no other; a revoked link opens nothing', async () => {
	await using ctx = await testContext({ today: '2023-09-15' });
	const { unitId, duty } = await aStandingDuty(ctx);
	const token = await makeUnitLink(ctx, { unitId, days: 60 });
	const holder = await openUnitLink(ctx, token, '203.0.113.1');
	await sayStanding(holder.ctx, word(duty, unitId));
	expect((await readOwnStanding(holder.ctx))[0]?.shares[0]?.said).toMatchObject([{ channel: 'link', words: 'đang thực hiện' }]);
	await expect(sayStanding(holder.ctx, word(duty, ctx.unitId))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await revokeUnitLink(ctx, { unitId });
	await expect(openUnitLink(ctx, token, '203.0.113.1')).rejects.toMatchObject({ code: 'link.revoked' });
	await expect(openUnitLink(ctx, 'khong-co', '203.0.113.1')).rejects.toMatchObject({ code: 'link.not-found' });
});

test('two people who choose a rhythm at once do not overwrite each other, and an end before the beginning is refused', async () => {
	await using ctx = await testContext({ today: '2023-09-15' });
	const { planId, chosen } = await aStandingDuty(ctx);
	await chooseRhythms(ctx, planId, chosen);
	await expect(chooseRhythms(ctx, planId, { ...chosen, rhythm: ['quarter'] })).rejects.toMatchObject({ code: 'standing.moved' });
	await expect(chooseRhythms(ctx, planId, { ...chosen, version: [1], until: [plainDate('2023-09-01')] })).rejects.toMatchObject({
		code: 'standing.ends-before'
	});
});

test('before a period ends its unit’s own people are reminded in their one message of the day, and not once they have confirmed', async () => {
	await using ctx = await testContext({ today: '2023-09-15' });
	const { unitId, unit, duty } = await aStandingDuty(ctx);
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01') };
	await addMember(ctx, { ...member, userId: 'dau-moi', role: 'unit', unitId, displayName: 'Đầu mối' });
	const lines = async (day: string) => (await readPreview(at(ctx, day))).coming.flatMap(({ lines: theirs }) => theirs.map(({ facts }) => facts.kind));
	expect(await lines('2023-09-28')).toContain('to-confirm');
	expect(await sendMorning(at(ctx, '2023-09-28'))).toBe(1);
	expect((await readPreview(at(ctx, '2023-09-28'))).sent).toHaveLength(1);
	const reader = at(ctx.as({ kind: 'user', userId: 'dau-moi', role: 'unit', unitId, name: 'Đầu mối' }), '2023-09-28');
	const noticed = async () => (await readNotice(reader))?.lines.filter(({ facts }) => facts.kind === 'to-confirm').length ?? 0;
	expect(await noticed()).toBe(1);
	await sayStanding(at(unit, '2023-09-28'), word(duty, unitId));
	expect(await noticed()).toBe(0);
	expect(await lines('2023-09-29')).not.toContain('to-confirm');
});
