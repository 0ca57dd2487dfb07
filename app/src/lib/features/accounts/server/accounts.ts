import { currentHash } from './change-password.ts';
import type { Identity } from './identity.ts';
import { keepPastHash } from './past-passwords.ts';
import { forgetFailures } from './sign-in-failures.ts';
import type { SignedInUser } from './sign-in.ts';

export type NewAccount = { readonly username: string; readonly name: string; readonly password: string };

/** Makes an account with a password. Nobody is asked for an address, so the one the tables want is made up and unreachable. */
export async function createAccount({ auth }: Identity, { username, name, password }: NewAccount): Promise<string> {
	const { internalAdapter, password: passwords } = await auth.$context;
	const user = await internalAdapter.createUser({ email: `${username}@kheo.invalid`, name, username, displayUsername: username }, { method: 'admin' });
	await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: await passwords.hash(password) });
	return user.id;
}

/** A new password for an account: every session of the old one ends, a lock is lifted, and an account that was off is on again. */
export async function resetPassword(identity: Identity, user: SignedInUser, password: string): Promise<void> {
	const { auth, pool } = identity;
	const { internalAdapter, password: passwords } = await auth.$context;
	const before = await currentHash(identity, user.id);
	await internalAdapter.updatePassword(user.id, await passwords.hash(password));
	if (before !== null) await keepPastHash(pool, user.id, before);
	await pool.query('update "user" set "passwordAt" = now(), "disabledAt" = null, "seenAt" = now() where id = $1', [user.id]);
	await internalAdapter.deleteUserSessions(user.id);
	await forgetFailures(pool, user.username);
}

export async function listAccounts({ pool }: Identity): Promise<SignedInUser[]> {
	const { rows } = await pool.query<SignedInUser>('select id, username, name from "user" order by username');
	return rows;
}

export async function findAccount({ pool }: Identity, username: string): Promise<SignedInUser | undefined> {
	const { rows } = await pool.query<SignedInUser>('select id, username, name from "user" where username = $1', [username]);
	return rows[0];
}
