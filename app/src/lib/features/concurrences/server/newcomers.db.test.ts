import { afterAll, expect, test } from 'vitest';
import { addMember, createAccount, identityOn } from '#lib/features/accounts/server/service.ts';
import type { InvitedRole } from '#lib/features/invitations/invitation.ts';
import { acceptAs, openInvitation } from '#lib/features/invitations/server/service/accept-invitation.ts';
import { invitationAddress } from '#lib/features/invitations/server/service/invitation-address.ts';
import { invite } from '#lib/features/invitations/server/service/invite.ts';
import { renewInvitation } from '#lib/features/invitations/server/service/keep-invitations.ts';
import { openAgreed, withdrawRefused } from '#lib/features/invitations/server/service/open-agreed.ts';
import { readInvitationsPage } from '#lib/features/invitations/server/service/read-invitations.ts';
import { reorganiseAgreed } from '#lib/features/reorganisations/server/service/reorganise.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { askForList } from './service/ask-for-list.ts';
import { isSecondNeeded, readConcurrences } from './service/read-concurrences.ts';
import { readNewKeepers } from './service/read-new-keepers.ts';
import { agree, disagree } from './service/settle.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
process.env['KHEO_SECRET'] ??= 'a secret for tests, long enough to be one';
afterAll(() => identity.close());

const origin = 'https://kheo.example.vn';
const carryOut = { reorganisation: reorganiseAgreed, invitation: openAgreed };
const list = { list: 'bookings' as const, of: 'ngay-hoi', title: 'Ngày hội', reason: 'điểm danh' };
const codeOf = (trying: Promise<unknown>) =>
	trying.then(
		() => null,
		({ code }: { code: string }) => code
	);

/** Somebody who works here since long: nobody's newcomer. */
async function member(ctx: TestContext, role: 'office' | 'leader' | 'admin', invitedBy?: Context) {
	const userId = `${role}-${crypto.randomUUID()}`;
	const name = `Người ${role}`;
	const by = invitedBy?.actor.kind === 'user' ? { invitedBy: `user:${invitedBy.actor.userId}` } : {};
	await addMember(ctx.as({ kind: 'system' }), { userId, unitId: null, role, displayName: name, formOfAddress: 'đồng chí', validFrom: ctx.today, ...by });
	return ctx.as({ kind: 'user', userId, role, unitId: null, name });
}

const on = <C extends Context>(ctx: C, day: string): C => ({ ...ctx, today: day as C['today'], now: new Date(`${day}T12:00:00+07:00`) });
/** Three working days from 1 September, past the National Day, are over on the 7th. */
const [lastNew, ripe] = ['2026-09-07', '2026-09-08'];

test('a second account of one’s own is no second person at once: it counts with whoever invited it for its first working days', async () => {
	await using ctx = await testContext();
	const admin = await member(ctx, 'admin');
	const own = await member(ctx, 'leader', admin);
	expect([await isSecondNeeded(admin), await isSecondNeeded(on(admin, lastNew)), await isSecondNeeded(on(admin, ripe))]).toEqual([false, false, true]);
	const office = await member(ctx, 'office', admin);
	expect(await codeOf(askForList(office, list)), 'nobody but the one who invited them').toBe('concurrence.too-new');
	const leader = await member(ctx, 'leader');
	const asked = await askForList(office, list);
	expect(await codeOf(agree(admin, asked, carryOut))).toBe('concurrence.too-new');
	expect(await codeOf(agree(own, asked, carryOut)), 'both were invited by the same').toBe('concurrence.too-new');
	expect((await readConcurrences(admin)).concurrences).toMatchObject([{ isTooNew: true }]);
	expect(await codeOf(agree(leader, asked, carryOut))).toBeNull();
	const other = await askForList(on(office, ripe), { ...list, of: 'khac' });
	expect(await codeOf(agree(on(admin, ripe), other, carryOut)), 'after their first days they are two').toBeNull();
	expect(await readNewKeepers(leader)).toEqual([{ name: 'Người leader', role: 'leader', invitedBy: 'Người admin', newUntil: lastNew }]);
	expect([(await readNewKeepers(ctx.as('auditor'))).length, (await readNewKeepers(office)).length]).toEqual([1, 0]);
	expect(await readNewKeepers(on(leader, ripe))).toEqual([]);
});

async function invited(ctx: Context, role: InvitedRole): Promise<{ id: string; token: string; waiting: readonly string[] }> {
	const { ids, waiting } = await invite(ctx, [{ name: 'Nguyễn Thị Lan', unitId: null, role, email: null }], origin);
	const id = ids[0] ?? '';
	return { id, token: (await invitationAddress(ctx, origin, { id, issue: 1 })).split('/').at(-1) ?? '', waiting };
}

test('whoever may agree comes in only once a second person has agreed, where there is one; alone the invitation stands', async () => {
	await using ctx = await testContext();
	const admin = await member(ctx, 'admin');
	const citizen = { ...ctx, actor: { kind: 'citizen', name: '' } } as Context;
	const alone = await invited(admin, 'leader');
	expect(alone.waiting).toEqual([]);
	expect(await codeOf(openInvitation(citizen, alone.token, ''))).toBeNull();
	const leader = await member(ctx, 'leader');
	expect((await invited(admin, 'clerk')).waiting).toEqual([]);
	const second = await invited(admin, 'leader');
	expect(second.waiting).toEqual(['Nguyễn Thị Lan']);
	const user = {
		id: await createAccount(identity, { username: `lan-${crypto.randomUUID().slice(0, 8)}`, name: 'Lan', password: 'sông chảy qua cầu tre' }),
		username: 'lan',
		name: 'Lan'
	};
	expect(await codeOf(acceptAs(citizen, user, second.token, ''))).toBe('invitation.awaits-second');
	expect(await codeOf(renewInvitation(admin, { id: second.id, byMail: false, origin }))).toBe('invitation.awaits-second');
	const [asked] = (await readConcurrences(leader)).concurrences;
	expect(asked).toMatchObject({ kind: 'invitation', about: 'Nguyễn Thị Lan, lãnh đạo', state: 'waiting' });
	expect(await codeOf(agree(admin, asked?.id ?? '', carryOut))).toBe('concurrence.own');
	await agree(leader, asked?.id ?? '', carryOut);
	expect(JSON.stringify(await readLog(leader, asked?.id ?? '')), 'the name is not in the log').not.toMatch(/(?<![\w+/])Lan(?![\w+/=])/u);
	await acceptAs(citizen, user, second.token, '');
	const rows = await readOnly(ctx, (tx) => tx.selectFrom('memberships').select('invited_by as by').where('user_id', '=', user.id).execute());
	expect(rows).toEqual([{ by: admin.actor.kind === 'user' ? `user:${admin.actor.userId}` : '' }]);
	const third = await invited(admin, 'admin');
	const refused = (await readConcurrences(leader)).concurrences.find(({ state }) => state === 'waiting');
	await disagree(leader, refused?.id ?? '', { invitation: withdrawRefused });
	expect(await codeOf(openInvitation(citizen, third.token, ''))).toBe('invitation.withdrawn');
	const states = (await readInvitationsPage(admin)).invitations.map(({ state }) => state);
	expect(states.toSorted()).toEqual(['accepted', 'open', 'open', 'withdrawn']);
});
