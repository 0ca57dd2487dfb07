import { afterAll, afterEach, expect, test } from 'vitest';
import { createAccount, currentUser, findAccount, findMember, identityOn, mailboxOf, signIn } from '#lib/features/accounts/server/service.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { plainOf } from '../../../../../tests/support/mail-text.ts';
import type { Invited } from '../invitation.ts';
import { acceptAs, acceptInvitation, openInvitation, suggestedUsername } from './service/accept-invitation.ts';
import { invite } from './service/invite.ts';
import { forgetInvitations, renewInvitation, withdrawInvitation } from './service/keep-invitations.ts';
import { linksToHandOver, readInvitationsPage } from './service/read-invitations.ts';
import { switchMailLinks } from './service/switch-mail-links.ts';
import { sendInvitationMail } from './service/send-invitation-mail.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
process.env['KHEO_SECRET'] ??= 'a secret for tests, long enough to be one';
afterAll(() => identity.close());
afterEach(() => {
	delete process.env['SMTP_URL'];
	delete process.env['MAIL_FROM'];
	delete process.env['KHEO_ORIGIN'];
});

const origin = 'https://kheo.example.vn';
const password = 'sông chảy qua cầu tre';
const lan: Invited = { name: 'Nguyễn Thị Lan', unitId: null, role: 'clerk', email: null };
const choose = (username: string) => ({ username, newPassword: password, newPasswordAgain: password });
const later = (ctx: Context, hours: number): Context => ({ ...ctx, now: new Date(ctx.now.getTime() + hours * 3_600_000) });
const stranger = (ctx: Context): Context => ({ ...ctx, actor: { kind: 'citizen', name: '' } });
const codeOf = (trying: Promise<unknown>) =>
	trying.then(
		() => null,
		({ code }: { code: string }) => code
	);

/** The token of the link of somebody just invited, as it was handed over. */
async function handedOver(ctx: Context, invited: Invited, key = ''): Promise<{ id: string; token: string }> {
	const { ids } = await invite(ctx, [invited], origin, key);
	return { id: ids[0] ?? '', token: await tokenOf(ctx, ids[0] ?? '') };
}

async function tokenOf(ctx: Context, id: string): Promise<string> {
	const [link] = await linksToHandOver(ctx, [id], origin);
	return link?.url.split('/').at(-1) ?? '';
}

test('an invited person chooses a name and a password, once; the link lies in the database as a hash alone', async () => {
	await using ctx = await testContext();
	const { id, token } = await handedOver(ctx, { ...lan, role: 'unit', unitId: ctx.unitId }, 'press');
	expect((await handedOver(ctx, { ...lan, role: 'unit', unitId: ctx.unitId }, 'press')).token, 'the same press').toBe(token);
	const stored = await readOnly(ctx, (tx) => tx.selectFrom('invitations').selectAll().execute());
	expect(JSON.stringify(stored)).not.toContain(token);
	const citizen = stranger(ctx);
	const { invitation } = await openInvitation(citizen, token, '10.0.0.1');
	const username = await suggestedUsername(identity, invitation);
	expect(username).toBe('lannt');
	expect(await codeOf(acceptInvitation(citizen, identity, token, { ...choose(username), newPassword: 'ngắn', newPasswordAgain: 'ngắn' }, ''))).toBe(
		'password.too-short'
	);
	const both = await Promise.all(
		[acceptInvitation(citizen, identity, token, choose(username), ''), acceptInvitation(citizen, identity, token, choose('lan.hai'), '')].map(codeOf)
	);
	expect(both.toSorted((one) => (one === null ? -1 : 1))).toEqual([null, 'invitation.used']);
	const winner = (await findAccount(identity, username)) ?? (await findAccount(identity, 'lan.hai'));
	expect([await findAccount(identity, username), await findAccount(identity, 'lan.hai')].filter(Boolean), 'the other account is gone').toHaveLength(1);
	const member = await readOnly(ctx, (tx) => findMember(tx, winner?.id ?? '', ctx.today));
	expect(member).toMatchObject({ role: 'unit', unitId: ctx.unitId, displayName: 'Nguyễn Thị Lan' });
	expect(await signIn(identity, { username: winner?.username ?? '', password })).not.toEqual([]);
	expect(await codeOf(openInvitation(citizen, token, ''))).toBe('invitation.used');
	expect((await readLog(ctx, id)).map(({ action }) => action)).toEqual(['invitation.accepted']);
});

test('of two who choose the same user name at once one has it, and the other chooses again with the same link', async () => {
	await using ctx = await testContext();
	const [one, other] = [await handedOver(ctx, lan), await handedOver(ctx, { ...lan, name: 'Minh' })];
	const both = await Promise.all([one, other].map(({ token }) => codeOf(acceptInvitation(stranger(ctx), identity, token, choose('cung-ten'), ''))));
	expect(both.toSorted((code) => (code === null ? -1 : 1))).toEqual([null, 'username.taken']);
	const { token } = both[0] === null ? other : one;
	expect(await codeOf(acceptInvitation(stranger(ctx), identity, token, choose('ten-khac'), ''))).toBeNull();
	expect(await codeOf(createAccount(identity, { username: 'cung-ten', name: 'Ba', password })), 'taken after the first look').toBe('username.taken');
});

test('a link ends after 72 hours, when it is withdrawn and when another takes its place', async () => {
	await using ctx = await testContext();
	const first = await handedOver(ctx, lan);
	expect(await codeOf(openInvitation(later(stranger(ctx), 71), first.token, ''))).toBeNull();
	expect(await codeOf(acceptInvitation(later(stranger(ctx), 73), identity, first.token, choose('qua-han'), ''))).toBe('invitation.expired');
	await renewInvitation(later(ctx, 73), { id: first.id, byMail: true, origin });
	const second = await tokenOf(later(ctx, 73), first.id);
	expect(await codeOf(openInvitation(later(stranger(ctx), 74), first.token, ''))).toBe('invitation.not-found');
	expect(await codeOf(openInvitation(later(stranger(ctx), 74), second, ''))).toBeNull();
	await withdrawInvitation(later(ctx, 74), first.id);
	expect(await codeOf(openInvitation(later(stranger(ctx), 75), second, ''))).toBe('invitation.withdrawn');
	await forgetInvitations(later(ctx, 24 * 40));
	expect((await readInvitationsPage(ctx)).invitations).toEqual([]);
});

test('with a mail server the link goes to the mailbox alone, and whoever follows it has shown that it is theirs', async () => {
	await using smtp = await mailServer();
	Object.assign(process.env, { SMTP_URL: smtp.url, MAIL_FROM: 'kheo@so.example.vn', KHEO_ORIGIN: origin });
	await using ctx = await testContext();
	const invited = { ...lan, email: 'lan@so.example.vn' };
	const { ids, already } = await invite(ctx, [invited, { ...lan, name: 'Minh' }], origin);
	expect(already).toEqual([]);
	expect((await linksToHandOver(ctx, ids, origin)).map(({ name }) => name)).toEqual(['Minh']);
	expect(await codeOf(invite(ctx, [{ ...invited, email: 'Lan@so.example.vn' }], origin))).toBe('invitation.already-open');
	const stored = await readOnly(ctx, (tx) => tx.selectFrom('invitations').selectAll().execute());
	expect(JSON.stringify(stored)).not.toContain('lan@');
	const job = ctx.as({ kind: 'job', name: 'invitations.send-mail', jobId: '1' });
	await sendInvitationMail(job, { invitationId: ids[0] ?? '', issue: 1, origin });
	await sendInvitationMail(job, { invitationId: ids[0] ?? '', issue: 1, origin });
	expect(smtp.taken).toHaveLength(1);
	const token = /invitation\/([\w-]+)/.exec(plainOf(smtp.taken[0] ?? ''))?.[1] ?? '';
	await acceptInvitation(stranger(ctx), identity, token, choose('lan.co.thu'), '');
	const account = await findAccount(identity, 'lan.co.thu');
	expect(await mailboxOf(ctx, identity, account?.id ?? '')).toEqual({ email: 'lan@so.example.vn', canAsk: true });
	await switchMailLinks(ctx, false);
	const { ids: handed } = await invite(ctx, [{ ...lan, email: 'ha@so.example.vn' }], origin);
	expect(await linksToHandOver(ctx, handed, origin), 'switched off').toHaveLength(1);
});

test('who approves or administers is invited by an administrator, nobody by a unit, and nobody accepts their own invitation', async () => {
	await using ctx = await testContext();
	const leader: Invited = { ...lan, role: 'leader' };
	expect(await codeOf(invite(ctx.as('unit'), [lan], origin))).toBe('actor.not-allowed');
	const { token } = await handedOver(ctx, { ...lan, role: 'admin' });
	const me = ctx.actor.kind === 'user' ? ctx.actor : null;
	expect(await codeOf(acceptAs(ctx, { id: me?.userId ?? '', username: 'toi', name: 'Tôi' }, token, ''))).toBe('invitation.own');
	const admin = { username: 'quan-tri', name: 'Quản trị', password };
	const id = await createAccount(identity, admin);
	await acceptAs(stranger(ctx), { id, ...admin }, token, '');
	expect(await codeOf(invite(ctx, [lan, leader], origin))).toBe('invitation.by-admin');
	expect(await codeOf(invite(ctx.as('admin'), [leader], origin))).toBeNull();
	expect(await codeOf(acceptAs(stranger(ctx), { id, ...admin }, (await handedOver(ctx, lan)).token, ''))).toBe('invitation.already-member');
	const cookie = (await signIn(identity, admin)).map((line) => line.split(';')[0]).join('; ');
	expect(await currentUser(identity, new Headers({ cookie }))).toMatchObject({ id });
});
