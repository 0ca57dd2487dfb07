import { Problem } from '#lib/server/problem.ts';
import { currentHash } from './change-password.ts';
import type { Identity } from './identity.ts';
import { isOwnCode } from './second-factor.ts';
import { countFailure, forgetFailures, isLocked } from './sign-in-failures.ts';
import type { Visitor } from './sign-in.ts';

const minute = 60_000;
/** For so long after a password was typed, issuing and exporting ask for none. */
const FRESH_MINUTES = 10;
export const IDLE_MINUTES = 15;

/** Work that was noted in the time to come was noted by a clock that has been set back since: how long ago it was nobody knows. */
export function isIdle({ seenAt }: Pick<Visitor, 'seenAt'>, minutes: number, now = new Date()): boolean {
	return Math.abs(now.getTime() - seenAt.getTime()) > minutes * minute;
}

export function isFresh({ confirmedAt }: Pick<Visitor, 'confirmedAt'>, now = new Date()): boolean {
	return Math.abs(now.getTime() - confirmedAt.getTime()) <= FRESH_MINUTES * minute;
}

/** The person shows anew that it is they, by password or by a code of their authenticator; the session is open and fresh again. Wrong passwords count as at the door. */
export async function confirmPerson(identity: Identity, user: Visitor, typed: string, headers: Headers): Promise<void> {
	const { auth, pool } = identity;
	if (await isLocked(pool, user.username)) throw new Problem('sign-in.locked');
	const hash = await currentHash(identity, user.id);
	const { password: passwords } = await auth.$context;
	const isThem = (await isOwnCode(identity, user, headers, typed.trim())) || (hash !== null && (await passwords.verify({ hash, password: typed })));
	if (!isThem) {
		await countFailure(pool, user.username);
		throw new Problem('session.wrong-password');
	}
	await forgetFailures(pool, user.username);
	await pool.query('update session set "seenAt" = now(), "confirmedAt" = now() where id = $1', [user.sessionId]);
}
