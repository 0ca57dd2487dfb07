import { afterAll, expect, test } from 'vitest';
import { addMember, createAccount, currentUser, factsOfAccounts, findAccount, identityOn, signIn } from '#lib/features/accounts/server/service.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { freezeConsolidation } from '#lib/features/consolidations/server/service/freeze-consolidation.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { anAcceptedRegister } from '../../../../../tests/support/frozen-register.ts';
import { closeIdle } from './service/close-idle.ts';
import { changeRules, openAccount, resetFactor } from './service/keep-accounts.ts';
import { letGo } from './service/let-go.ts';
import { readHandover, readMembers } from './service/read-members.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
afterAll(() => identity.close());

const password = 'mật khẩu đầu tiên ấy';
let count = 0;

async function person(ctx: TestContext, role: 'office' | 'leader' | 'unit' | 'admin', name: string) {
	count += 1;
	const username = `nguoi-${count}`;
	const userId = await createAccount(identity, { username, name, password });
	const unitId = role === 'unit' ? ctx.unitId : null;
	await addMember(ctx.as({ kind: 'system' }), { userId, unitId, role, displayName: name, formOfAddress: 'đồng chí', validFrom: ctx.today });
	return { userId, username, name, ctx: ctx.as({ kind: 'user', userId, role, unitId, name }) };
}

const leaving = (userId: string, toUserId = '') => ({ userId, toUserId, reason: 'nghỉ hưu' });
const used = (userId: string, days: number) =>
	identity.pool.query(`update "user" set "seenAt" = now() - make_interval(days => $2) where id = $1`, [userId, days]);

test('who leaves hands over what waits for them in one go; the list names it, the account opens nothing', async () => {
	await using ctx = await testContext();
	const [office, lan, minh] = [await person(ctx, 'office', 'Văn phòng'), await person(ctx, 'leader', 'Lan'), await person(ctx, 'leader', 'Minh')];
	const plan = await anAcceptedRegister(ctx);
	const chain = { initialTitle: ['Phó Giám đốc'], initialName: ['Lan'], initialAccount: [lan.userId], signAccount: lan.userId, warnedOf: lan.userId };
	await freezeConsolidation(ctx, plan.consolidationId, 1, { chain });
	const cookie = (await signIn(identity, { username: lan.username, password })).map((line) => line.split(';')[0]).join('; ');
	await expect(letGo(office.ctx, identity, leaving(lan.userId))).rejects.toMatchObject({ code: 'member.receiver-needed' });
	const id = await letGo(office.ctx, identity, leaving(lan.userId, minh.userId), 'once');
	expect(await letGo(office.ctx, identity, leaving(lan.userId, minh.userId), 'once')).toBe(id);
	const handover = await readHandover(office.ctx, id);
	expect(handover).toMatchObject({ name: 'Lan', toName: 'Minh', reason: 'nghỉ hưu', by: 'Văn phòng' });
	expect(handover.items.map(({ kind, handed }) => [kind, handed])).toEqual([
		['initial', true],
		['sign', false]
	]);
	const steps = await readOnly(ctx, (tx) =>
		tx.selectFrom('approval_steps').select(['part', 'name', 'user_id']).where('part', '<>', 'draft').orderBy('position').execute()
	);
	expect(steps.map(({ part, user_id }) => [part, user_id])).toEqual([
		['initial', minh.userId],
		['sign', lan.userId]
	]);
	expect((await readMembers(office.ctx, identity)).members.map(({ name }) => name)).not.toContain('Lan');
	expect(await currentUser(identity, new Headers({ cookie }))).toBeNull();
	await expect(signIn(identity, { username: lan.username, password })).rejects.toMatchObject({ code: 'sign-in.disabled' });
});

test('nobody lets themselves go, nor the last of the Office, nor the last leader; a unit hands over within the unit', async () => {
	await using ctx = await testContext();
	const [office, leader, unit] = [await person(ctx, 'office', 'Một'), await person(ctx, 'leader', 'Hai'), await person(ctx, 'unit', 'Ba')];
	const refusal = (who: typeof ctx.as extends (...args: never[]) => infer C ? C : never, userId: string, to = '') =>
		letGo(who, identity, leaving(userId, to)).then(
			() => null,
			({ code }: { code: string }) => code
		);
	expect(await refusal(office.ctx, office.userId)).toBe('member.self');
	expect(await refusal(ctx, office.userId)).toBe('member.last-office');
	expect(await refusal(office.ctx, leader.userId)).toBe('member.last-leader');
	expect(await refusal(office.ctx, unit.userId, leader.userId)).toBe('member.receiver-of-other-unit');
	expect(await refusal(leader.ctx, unit.userId)).toBe('actor.not-allowed');
	expect(await refusal(office.ctx, unit.userId)).toBeNull();
	expect(await refusal(office.ctx, unit.userId)).toBe('member.not-found');
});

test('accounts that nobody used for 45 days are switched off, never the last of the Office; the Office opens one again', async () => {
	await using ctx = await testContext();
	const [office, other, unit] = [await person(ctx, 'office', 'Một'), await person(ctx, 'admin', 'Hai'), await person(ctx, 'unit', 'Ba')];
	for (const [{ userId }, days] of [
		[office, 50],
		[other, 60],
		[unit, 44]
	] as const)
		await used(userId, days);
	expect((await readMembers(ctx, identity)).members.find(({ userId }) => userId === unit.userId)).toMatchObject({ state: 'idle', daysLeft: 1 });
	expect(await closeIdle(ctx.as({ kind: 'job', name: 'accounts.close-idle', jobId: '1' }), identity)).toEqual([other.userId]);
	await expect(signIn(identity, { username: other.username, password })).rejects.toMatchObject({ code: 'sign-in.disabled' });
	await openAccount(office.ctx, identity, other.userId);
	expect(await signIn(identity, { username: other.username, password })).not.toEqual([]);
	await changeRules(office.ctx, {
		idleMinutes: 10,
		adminIdleMinutes: 5,
		idleAccountDays: 30,
		passwordDays: 180,
		adminSecondFactor: true,
		fourEyes: true,
		newcomerDays: 3
	});
	expect(await closeIdle(ctx.as({ kind: 'job', name: 'accounts.close-idle', jobId: '2' }), identity)).toEqual(
		expect.arrayContaining([office.userId, unit.userId])
	);
	const account = await findAccount(identity, unit.username);
	expect((await factsOfAccounts(identity, [account?.id ?? ''])).get(unit.userId)?.isOff).toBe(true);
});

test('a second factor is reset by somebody else of the Office, with a reason that the log keeps', async () => {
	await using ctx = await testContext();
	const [office, unit] = [await person(ctx, 'office', 'Một'), await person(ctx, 'unit', 'Ba')];
	const reset = (userId: string) => ({ userId, reason: 'mất điện thoại' });
	await expect(resetFactor(office.ctx, identity, reset(office.userId))).rejects.toMatchObject({ code: 'member.own-factor' });
	await expect(resetFactor(unit.ctx, identity, reset(office.userId))).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await identity.pool.query('update "user" set "twoFactorEnabled" = true where id = $1', [unit.userId]);
	await resetFactor(office.ctx, identity, reset(unit.userId));
	expect((await readMembers(ctx, identity)).members.find(({ userId }) => userId === unit.userId)?.hasFactor).toBe(false);
	const [entry] = await readLog(office.ctx, unit.userId);
	expect(entry).toMatchObject({ action: 'account.factor-reset', data: { reason: 'mất điện thoại' } });
});
