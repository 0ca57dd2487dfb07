import { isAPIError } from 'better-auth/api';
import { Problem, type ProblemCode } from '#lib/server/problem.ts';
import { addressHeader, type Identity } from './identity.ts';
import { countFailure, isLocked } from './sign-in-failures.ts';
import type { Origin, Visitor } from './sign-in.ts';
import { takeCode } from './used-codes.ts';

/** What an authenticator is given, and the codes for a day without it. Shown once: the secret is sealed with the installation's secret, outside the database. */
export type FactorSetup = { readonly secret: string; readonly uri: string; readonly recoveryCodes: readonly string[] };

const challengeCookie = 'kheo.two_factor=';

/** Whether what a password opened is only the question for the second factor. */
export function asksForCode(cookieLines: readonly string[]): boolean {
	return cookieLines.some((line) => line.startsWith(challengeCookie));
}

/** A new secret for the person's authenticator; it counts once a code of it was typed. */
export async function beginFactor({ auth, pool }: Identity, user: Visitor, headers: Headers, password: string): Promise<FactorSetup> {
	if (await isLocked(pool, user.username)) throw new Problem('sign-in.locked');
	if (user.hasSecondFactor) throw new Problem('factor.on-already');
	try {
		const made = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers });
		if (!('totpURI' in made)) throw new TypeError('no secret was made');
		const secret = new URL(made.totpURI).searchParams.get('secret') ?? '';
		const label = encodeURIComponent(`Khéo:${user.username}`);
		return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent('Khéo')}`, recoveryCodes: made.backupCodes };
	} catch (error) {
		if (!isAPIError(error)) throw error;
		await countFailure(pool, user.username);
		throw new Problem('password.old-wrong', { cause: error });
	}
}

/** The first code turns the factor on; the Set-Cookie lines of the session that takes the place of this one. */
export async function turnFactorOn(identity: Identity, user: Visitor, headers: Headers, code: string): Promise<string[]> {
	const { auth, pool } = identity;
	const answer = await wording(() => auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }));
	await takeCode(pool, user.id, code);
	return answer.headers.getSetCookie();
}

/** The person's own turning off, with their password. */
export async function turnFactorOff({ auth, pool }: Identity, user: Visitor, headers: Headers, password: string): Promise<string[]> {
	if (await isLocked(pool, user.username)) throw new Problem('sign-in.locked');
	try {
		const answer = await auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true });
		return answer.headers.getSetCookie();
	} catch (error) {
		if (!isAPIError(error)) throw error;
		await countFailure(pool, user.username);
		throw new Problem('password.old-wrong', { cause: error });
	}
}

/** The second half of signing in: a code of the authenticator, or one of the codes that were printed, which is gone then. */
export async function signInWithCode(identity: Identity, cookie: string, typed: string, { address, userAgent }: Origin): Promise<string[]> {
	const { auth, pool } = identity;
	const headers = new Headers({ cookie, [addressHeader]: address, 'user-agent': userAgent });
	const code = typed.replaceAll(/\s/g, '');
	const isOfApp = /^\d{6}$/.test(code);
	const answer = await wording(() =>
		isOfApp
			? auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
			: auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })
	);
	const { user, token } = answer.response;
	if (!isOfApp || (await takeCode(pool, user.id, code))) return answer.headers.getSetCookie();
	await pool.query('delete from session where token = $1', [token]);
	throw new Problem('factor.wrong');
}

/** A code instead of the password, where a session asks whether it is still the same person. */
export async function isOwnCode({ auth, pool }: Identity, user: Visitor, headers: Headers, code: string): Promise<boolean> {
	if (!user.hasSecondFactor || !/^\d{6}$/.test(code)) return false;
	try {
		await auth.api.verifyTOTP({ body: { code }, headers });
	} catch (error) {
		if (isAPIError(error)) return false;
		throw error;
	}
	return takeCode(pool, user.id, code);
}

/** Somebody lost their authenticator and their codes, or the machine with their passkey: the account is back at its password, and every session of it ends. */
export async function forgetFactor({ pool }: Identity, userId: string): Promise<void> {
	await pool.query('delete from "twoFactor" where "userId" = $1', [userId]);
	await pool.query('update "user" set "twoFactorEnabled" = false where id = $1', [userId]);
	await pool.query('delete from passkeys where user_id = $1', [userId]);
	await pool.query('delete from session where "userId" = $1', [userId]);
}

async function wording<T>(ask: () => Promise<T>): Promise<T> {
	try {
		return await ask();
	} catch (error) {
		if (!isAPIError(error)) throw error;
		throw new Problem(codeFor(String(error.body?.code ?? '')), { cause: error });
	}
}

function codeFor(code: string): ProblemCode {
	if (/LOCK|TOO_MANY/.test(code)) return 'sign-in.locked';
	return code.includes('COOKIE') ? 'factor.too-late' : 'factor.wrong';
}
