import { Problem } from '#lib/server/problem.ts';
import { faultOfPassword } from '../password-rules.ts';
import type { PasswordChange } from '../schema.ts';
import type { Identity } from './identity.ts';
import { keepPastHash, listPastHashes } from './past-passwords.ts';
import { countFailure, isLocked } from './sign-in-failures.ts';
import type { SignedInUser } from './sign-in.ts';

/** One's own new password. The other sessions of the account end; the one at which it was changed goes on. Wrong old ones count as at the door. */
export async function changePassword(identity: Identity, user: SignedInUser & { readonly sessionId: string }, change: PasswordChange): Promise<void> {
	const { auth, pool } = identity;
	if (await isLocked(pool, user.username)) throw new Problem('sign-in.locked');
	const hash = await currentHash(identity, user.id);
	const { password: passwords } = await auth.$context;
	if (hash === null || !(await passwords.verify({ hash, password: change.password }))) {
		await countFailure(pool, user.username);
		throw new Problem('password.old-wrong');
	}
	if (change.newPassword !== change.newPasswordAgain) throw new Problem('password.differ');
	await setPassword(identity, user, change.newPassword);
	await pool.query('delete from session where "userId" = $1 and id <> $2', [user.id, user.sessionId]);
}

/** A password that the person chose for their account: judged, held against the last ones, written. Sessions are not touched. */
export async function setPassword(identity: Identity, user: SignedInUser, password: string): Promise<void> {
	const { auth, pool } = identity;
	const { internalAdapter, password: passwords } = await auth.$context;
	refuseWeakPassword(password, [user.username, user.name]);
	const hash = await currentHash(identity, user.id);
	for (const past of [...(hash === null ? [] : [hash]), ...(await listPastHashes(pool, user.id))])
		if (await passwords.verify({ hash: past, password })) throw new Problem('password.used-before');
	await internalAdapter.updatePassword(user.id, await passwords.hash(password));
	if (hash !== null) await keepPastHash(pool, user.id, hash);
	await pool.query('update "user" set "passwordAt" = now() where id = $1', [user.id]);
}

/** `own`: what the person is called, which no password is made of. */
export function refuseWeakPassword(password: string, own: readonly string[]): void {
	const fault = faultOfPassword(password, own);
	if (fault) throw new Problem(fault);
}

/** The hash of the account's password; null for one that has none. */
export async function currentHash({ pool }: Identity, userId: string): Promise<string | null> {
	const { rows } = await pool.query<{ password: string | null }>(`select password from account where "userId" = $1 and "providerId" = 'credential'`, [userId]);
	return rows[0]?.password ?? null;
}
