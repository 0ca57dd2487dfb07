import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../../tests/support/database.ts';
import { codeOf } from '../../../../../tests/support/authenticator.ts';
import {
	asksForCode,
	beginFactor,
	confirmPerson,
	createAccount,
	currentUser,
	forgetFactor,
	identityOn,
	resetPassword,
	signIn,
	signInWithCode,
	turnFactorOff,
	turnFactorOn
} from './service.ts';

const { authUrl } = await testDatabase();
const identity = identityOn(authUrl, 'a secret for tests, long enough to be one');
afterAll(() => identity.close());

const password = 'mật khẩu đầu tiên ấy';
const origin = { address: '10.0.0.7', userAgent: 'Firefox/140.0' };
const cookieOf = (lines: readonly string[]) => lines.map((line) => line.split(';')[0]).join('; ');
const cookieLike = (lines: readonly string[]) => new Headers({ cookie: cookieOf(lines) });

async function visitor(headers: Headers) {
	const user = await currentUser(identity, headers);
	if (!user) throw new Error('nobody is signed in');
	return user;
}

async function withFactor(username: string) {
	await createAccount(identity, { username, name: 'Nguyễn Thị Lan', password });
	const headers = cookieLike(await signIn(identity, { username, password }));
	const setup = await beginFactor(identity, await visitor(headers), headers, password);
	const on = cookieLike(await turnFactorOn(identity, await visitor(headers), headers, codeOf(setup.secret)));
	return { username, headers: on, ...setup };
}

test('with the factor on a password opens only the question for a code; each code and each recovery code opens once', async () => {
	const { username, secret, recoveryCodes, uri } = await withFactor('hai-buoc');
	expect(uri).toContain(`otpauth://totp/${encodeURIComponent('Khéo:hai-buoc')}`);
	expect(recoveryCodes).toHaveLength(10);
	const asked = await signIn(identity, { username, password });
	expect(asksForCode(asked)).toBe(true);
	expect(await currentUser(identity, cookieLike(asked))).toBeNull();
	await expect(signInWithCode(identity, cookieOf(asked), '000000', origin)).rejects.toMatchObject({ code: 'factor.wrong' });
	await expect(signInWithCode(identity, '', codeOf(secret), origin)).rejects.toMatchObject({ code: 'factor.too-late' });
	await expect(signInWithCode(identity, cookieOf(asked), codeOf(secret), origin), 'the code that turned it on').rejects.toMatchObject({ code: 'factor.wrong' });
	const again = await signIn(identity, { username, password });
	const opened = await signInWithCode(identity, cookieOf(again), codeOf(secret, 1), origin);
	expect(await visitor(cookieLike(opened))).toMatchObject({ username, hasSecondFactor: true });
	const [first = ''] = recoveryCodes;
	const lost = await signIn(identity, { username, password });
	expect(await visitor(cookieLike(await signInWithCode(identity, cookieOf(lost), first, origin)))).toMatchObject({ username });
	const twice = await signIn(identity, { username, password });
	await expect(signInWithCode(identity, cookieOf(twice), first, origin)).rejects.toMatchObject({ code: 'factor.wrong' });
});

test('the secret lies sealed; a code confirms the person as the password does; whoever has the password turns it off', async () => {
	const { secret, headers } = await withFactor('niem-phong');
	const { rows } = await identity.pool.query<{ secret: string }>('select secret from "twoFactor"');
	expect(rows.some((row) => row.secret.includes(secret))).toBe(false);
	const user = await visitor(headers);
	await confirmPerson(identity, user, codeOf(secret, 1), headers);
	await expect(confirmPerson(identity, user, codeOf(secret, 1), headers)).rejects.toMatchObject({ code: 'session.wrong-password' });
	await expect(turnFactorOff(identity, user, headers, 'không phải')).rejects.toMatchObject({ code: 'password.old-wrong' });
	const off = cookieLike(await turnFactorOff(identity, user, headers, password));
	expect((await visitor(off)).hasSecondFactor).toBe(false);
});

test('a factor that was lost is forgotten: the password alone opens the account again, and the old sessions are gone', async () => {
	const { username, headers } = await withFactor('mat-may');
	await forgetFactor(identity, (await visitor(headers)).id);
	expect(await currentUser(identity, headers)).toBeNull();
	expect(asksForCode(await signIn(identity, { username, password }))).toBe(false);
	const other = await withFactor('mat-may-hai');
	await resetPassword(identity, await visitor(other.headers), 'núi cao chim hót vang');
	expect(asksForCode(await signIn(identity, { username: other.username, password: 'núi cao chim hót vang' }))).toBe(false);
});
