import { afterAll, expect, test } from 'vitest';
import {
	addMember,
	asksForCode,
	beginFactor,
	createAccount,
	currentUser,
	identityOn,
	signIn,
	switchOff,
	turnFactorOn
} from '#lib/features/accounts/server/service.ts';
import { readLog } from '#lib/server/audit/read-log.ts';
import { codeOf as authenticatorCode } from '../../../../../tests/support/authenticator.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { broughtBack, carried } from './service/carried.ts';
import type { Claims } from './service/provider.ts';
import { askForEntry, forgetRequests } from './service/ask-for-entry.ts';
import { enter, personFor } from './service/enter.ts';
import { dismissRequest, linkRequest, readSignOn, unlinkMember } from './service/keep-sign-on.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
process.env['KHEO_SECRET'] ??= 'a secret for tests, long enough to be one';
afterAll(() => identity.close());

const issuer = 'https://sso.example.vn';
const password = 'mật khẩu đầu tiên ấy';
const from = { address: '10.0.0.7', userAgent: 'Firefox/140.0' };
const cookieLike = (lines: readonly string[]) => new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') });
const codeOf = (trying: Promise<unknown>) =>
	trying.then(
		() => null,
		({ code }: { code: string }) => code
	);

function vouched(subject: string, more: Partial<Claims> = {}): Claims {
	return { issuer, subject, name: 'Lan', email: `${subject}@so.example.vn`, emailVerified: true, strong: false, ...more };
}

async function member(ctx: TestContext, username: string) {
	const id = await createAccount(identity, { username, name: 'Lan', password, email: `${username}@so.example.vn` });
	await join(ctx, id);
	return { id, username, name: 'Lan' };
}

function join(ctx: TestContext, userId: string) {
	const person = { userId, unitId: null, role: 'clerk' as const, displayName: 'Lan', formOfAddress: 'đồng chí', validFrom: ctx.today };
	return addMember(ctx.as({ kind: 'system' }), person);
}

test('an account is found by a mailbox that both sides have confirmed, once for all; what the provider merely says opens nothing', async () => {
	await using ctx = await testContext();
	const { id } = await member(ctx, 'hop-chung');
	expect(await personFor(ctx, identity, vouched('hop-chung', { emailVerified: false }))).toBeNull();
	expect(await personFor(ctx, identity, vouched('khong-ai'))).toBeNull();
	expect(await personFor(ctx, identity, vouched('hop-chung'))).toMatchObject({ id });
	expect((await readLog(ctx, id))[0]).toMatchObject({ action: 'account.sso-linked', data: { issuer, how: 'mailbox' } });
	expect(await personFor(ctx, identity, vouched('hop-chung', { email: null, emailVerified: false })), 'by its subject from now on').toMatchObject({ id });
	expect(await personFor(ctx, identity, vouched('nguoi-moi', { email: 'hop-chung@so.example.vn' })), 'a mailbox given to somebody else').toBeNull();
	expect(await personFor(ctx, identity, vouched('hop-chung', { issuer: 'https://other.example.vn', emailVerified: false }))).toBeNull();
});

test('a second factor is asked for unless signing on stands for it; an account that is off stays shut', async () => {
	await using ctx = await testContext();
	const { id, username } = await member(ctx, 'hai-buoc-sso');
	const headers = cookieLike(await signIn(identity, { username, password }));
	const user = await currentUser(identity, headers);
	if (!user) throw new Error('nobody is signed in');
	expect(user).toMatchObject({ isStrong: false, via: null });
	const { secret } = await beginFactor(identity, user, headers, password);
	await turnFactorOn(identity, user, headers, authenticatorCode(secret));
	const asked = (await enter(ctx, identity, vouched(username), from))?.lines ?? [];
	expect([asksForCode(asked), await currentUser(identity, cookieLike(asked))]).toEqual([true, null]);
	const opened = (await enter(ctx, identity, vouched(username, { strong: true }), from))?.lines ?? [];
	expect(await currentUser(identity, cookieLike(opened))).toMatchObject({ id, isStrong: true, via: 'sso' });
	await switchOff(identity, id);
	expect(await codeOf(enter(ctx, identity, vouched(username, { strong: true }), from))).toBe('sign-in.disabled');
});

test('whoever is unknown asks once; an administrator links them to an account of this agency alone, or does not, and it can be undone', async () => {
	await using ctx = await testContext();
	await using other = await testContext();
	const stranger = vouched('nguoi-la', { emailVerified: false });
	const [one, both] = [await member(ctx, 'mot-co-quan'), await member(ctx, 'hai-co-quan')];
	await join(other, both.id);
	for (const who of [stranger, stranger, vouched('nguoi-khac')]) await askForEntry(ctx.as({ kind: 'citizen', name: '' }), who);
	const { requests } = await readSignOn(ctx, identity, issuer);
	const requestOf = (subject: string) => requests.find(({ email }) => email === `${subject}@so.example.vn`)?.id ?? '';
	const [id, second] = [requestOf('nguoi-la'), requestOf('nguoi-khac')];
	expect(requests).toHaveLength(2);
	expect(await codeOf(linkRequest(ctx.as('unit'), identity, { id, userId: one.id }))).toBe('actor.not-allowed');
	expect(await codeOf(linkRequest(ctx, identity, { id, userId: both.id }))).toBe('sso.of-two-agencies');
	expect(await codeOf(linkRequest(ctx, identity, { id, userId: 'ai-do' }))).toBe('member.not-found');
	await linkRequest(ctx, identity, { id, userId: one.id });
	expect(await codeOf(linkRequest(ctx, identity, { id, userId: one.id }))).toBe('sso.no-request');
	expect(await codeOf(linkRequest(ctx, identity, { id: second, userId: one.id }))).toBe('sso.linked-already');
	expect(await personFor(ctx, identity, stranger)).toMatchObject({ id: one.id });
	expect(await codeOf(dismissRequest(ctx, second))).toBeNull();
	await unlinkMember(ctx, identity, one.id, issuer);
	expect(await personFor(ctx, identity, stranger)).toBeNull();
	await forgetRequests({ ...ctx, now: new Date(ctx.now.getTime() + 40 * 86_400_000) });
	expect((await readSignOn(ctx, identity, issuer)).requests).toEqual([]);
});

test('what a browser keeps for us comes back as it was, of its kind and in time, or not at all', () => {
	const now = new Date('2026-09-01T10:00:00Z');
	const kept = carried('asking', { subject: 'a' }, new Date('2026-09-01T10:15:00Z'));
	expect(broughtBack('asking', kept, now)).toEqual({ subject: 'a' });
	expect(broughtBack('other', kept, now)).toBeNull();
	expect(broughtBack('asking', kept, new Date('2026-09-01T10:16:00Z'))).toBeNull();
	expect(broughtBack('asking', `x${kept}`, now)).toBeNull();
	expect(broughtBack('asking', undefined, now)).toBeNull();
});
