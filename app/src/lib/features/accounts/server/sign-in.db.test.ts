import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { createAccount, currentUser, findAccount, identityOn, resetPassword, signIn, signOut } from './service.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
afterAll(() => identity.close());

const password = 'mật khẩu đủ dài';
const account = async (username: string) => ({ username, id: await createAccount(identity, { username, name: 'Nguyễn Văn A', password }) });
const withCookies = (lines: string[]) => new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') });

test('the right password opens a session that names the person, and signing out ends it', async () => {
	const { id, username } = await account('van-phong');
	const headers = withCookies(await signIn(identity, { username, password }));
	expect(await currentUser(identity, headers)).toMatchObject({ id, username, name: 'Nguyễn Văn A' });
	await signOut(identity, headers);
	expect(await currentUser(identity, headers)).toBeNull();
});

test('a wrong password and an unknown name are refused alike', async () => {
	const { username } = await account('don-vi');
	await expect(signIn(identity, { username, password: 'sai mật khẩu rồi' })).rejects.toMatchObject({ code: 'sign-in.wrong' });
	await expect(signIn(identity, { username: 'khong-co', password })).rejects.toMatchObject({ code: 'sign-in.wrong' });
});

test('five wrong passwords lock the name even for the right one; a new password lifts the lock and ends old sessions', async () => {
	const { username } = await account('lanh-dao');
	const headers = withCookies(await signIn(identity, { username, password }));
	const locked: number[] = [];
	for (let tries = 1; tries <= 5; tries += 1)
		await signIn(identity, { username, password: 'không phải thế' }, undefined, async () => void locked.push(tries)).catch(() => undefined);
	expect(locked).toEqual([5]);
	await expect(signIn(identity, { username, password })).rejects.toMatchObject({ code: 'sign-in.locked' });
	const user = await findAccount(identity, username);
	if (!user) throw new Error('the account is gone');
	await resetPassword(identity, user, 'mật khẩu hoàn toàn mới');
	expect(await currentUser(identity, headers)).toBeNull();
	expect(await signIn(identity, { username, password: 'mật khẩu hoàn toàn mới' })).not.toEqual([]);
});

test('a session signed with another secret is nobody', async () => {
	const { username } = await account('nguoi-la');
	const other = identityOn(authUrl, 'another secret for tests, also long enough');
	const headers = withCookies(await signIn(other, { username, password }));
	expect(await currentUser(identity, headers)).toBeNull();
	await other.close();
});
