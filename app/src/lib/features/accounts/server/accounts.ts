import type { Identity } from './identity.ts';
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

/** A new password for an account: every session of the old one ends, and a lock is lifted. */
export async function resetPassword({ auth, pool }: Identity, user: SignedInUser, password: string): Promise<void> {
	const { internalAdapter, password: passwords } = await auth.$context;
	await internalAdapter.updatePassword(user.id, await passwords.hash(password));
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
