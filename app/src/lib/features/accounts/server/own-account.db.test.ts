import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { keepPastHash, listPastHashes } from './past-passwords.ts';
import { changePassword, createAccount, currentUser, endOtherSessions, endSession, identityOn, listSessions, noteSeen, signIn } from './service.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
afterAll(() => identity.close());

const password = 'mật khẩu đầu tiên ấy';
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
const headersOf = (lines: string[]) => new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') });

async function signedIn(username: string, { typed = password, address = '10.0.0.7' } = {}) {
	const headers = headersOf(await signIn(identity, { username, password: typed }, { address, userAgent: chrome }));
	const user = await currentUser(identity, headers);
	if (!user) throw new Error('nobody is signed in');
	return { headers, user };
}

async function account(username: string) {
	await createAccount(identity, { username, name: 'Nguyễn Thị Lan', password });
	return signedIn(username);
}

const changed = (newPassword: string, old = password) => ({ password: old, newPassword, newPasswordAgain: newPassword });

test('a session is listed with its machine and address, the one that asks first; another is ended, and nobody else’s', async () => {
	const { user } = await account('lan-mot');
	const other = await signedIn('lan-mot', { address: '10.0.0.9' });
	const stranger = await account('nguoi-khac');
	const listed = await listSessions(identity.pool, user.id, user.sessionId);
	expect(listed.map(({ address, isThis }) => [address, isThis])).toEqual([
		['10.0.0.7', true],
		['10.0.0.9', false]
	]);
	expect(listed[0]?.device).toEqual({ browser: 'Chrome', system: 'Windows', isPhone: false });
	await expect(endSession(identity.pool, user.id, stranger.user.sessionId)).rejects.toMatchObject({ code: 'session.not-found' });
	await endSession(identity.pool, user.id, other.user.sessionId);
	await endSession(identity.pool, user.id, other.user.sessionId);
	expect(await currentUser(identity, other.headers)).toBeNull();
	expect(await currentUser(identity, stranger.headers)).not.toBeNull();
});

test('being seen is noted, and all other sessions end at once', async () => {
	const { user, headers } = await account('lan-hai');
	await signedIn('lan-hai');
	expect((await currentUser(identity, headers))?.isNoted).toBe(false);
	const seen = await Promise.all([noteSeen(identity.pool, user.sessionId), noteSeen(identity.pool, user.sessionId)]);
	expect(seen.toSorted()).toEqual([false, true]);
	expect((await currentUser(identity, headers))?.isNoted).toBe(true);
	const { rows } = await identity.pool.query('select 1 from session where id = $1 and "seenAt" is not null', [user.sessionId]);
	expect(rows).toHaveLength(1);
	expect(await endOtherSessions(identity.pool, user.id, user.sessionId)).toBe(1);
	expect(await currentUser(identity, headers)).not.toBeNull();
});

test('a new password opens the account, ends sessions elsewhere and leaves this one; the old one opens nothing', async () => {
	const { user, headers } = await account('lan-ba');
	const elsewhere = await signedIn('lan-ba');
	await changePassword(identity, user, changed('sông chảy qua cầu tre'));
	expect([await currentUser(identity, headers), await currentUser(identity, elsewhere.headers)]).toEqual([expect.objectContaining({ id: user.id }), null]);
	await expect(signIn(identity, { username: 'lan-ba', password })).rejects.toMatchObject({ code: 'sign-in.wrong' });
	await signedIn('lan-ba', { typed: 'sông chảy qua cầu tre' });
});

test('a password that is weak, was typed differently or is one of the last five changes nothing', async () => {
	const { user } = await account('lan-bon');
	const codeOf = (change: Parameters<typeof changePassword>[2]) =>
		changePassword(identity, user, change).then(
			() => null,
			({ code }: { code: string }) => code
		);
	expect(await codeOf(changed('ngắn quá'))).toBe('password.too-short');
	expect(await codeOf(changed('Nguyễn Thị Lan 26'))).toBe('password.own-name');
	expect(await codeOf({ ...changed('sông chảy qua cầu tre'), newPasswordAgain: 'khác' })).toBe('password.differ');
	await changePassword(identity, user, changed('núi cao chim hót vang'));
	expect(await codeOf(changed(password, 'núi cao chim hót vang'))).toBe('password.used-before');
	for (const hash of ['a', 'b', 'c', 'd']) await keepPastHash(identity.pool, user.id, hash);
	expect(await listPastHashes(identity.pool, user.id)).toEqual(['d', 'c', 'b', 'a']);
});

test('five wrong present passwords lock the account as at the door', async () => {
	const { user } = await account('lan-nam');
	for (let tries = 0; tries < 5; tries += 1)
		await expect(changePassword(identity, user, changed('sông chảy qua cầu tre', 'sai'))).rejects.toMatchObject({ code: 'password.old-wrong' });
	await expect(changePassword(identity, user, changed('sông chảy qua cầu tre'))).rejects.toMatchObject({ code: 'sign-in.locked' });
});
