import { isAPIError } from 'better-auth/api';
import { Problem } from '#lib/server/problem.ts';
import { currentHash } from './change-password.ts';
import type { Identity } from './identity.ts';
import { keepPastHash } from './past-passwords.ts';
import { forgetFactor } from './second-factor.ts';
import { forgetFailures } from './sign-in-failures.ts';
import type { SignedInUser } from './sign-in.ts';

export type NewAccount = {
	readonly username: string;
	readonly name: string;
	readonly password: string;
	/** A mailbox that the person has shown to be theirs. */
	readonly email?: string | null;
};

/** Makes an account with a password. Nobody is asked for an address, so the one the tables want is made up and unreachable. */
export async function createAccount({ auth }: Identity, { username, name, password, email = null }: NewAccount): Promise<string> {
	const { internalAdapter, password: passwords } = await auth.$context;
	const mailbox = { email: email ?? `${username}@kheo.invalid`, emailVerified: email !== null };
	const user = await internalAdapter.createUser({ ...mailbox, name, username, displayUsername: username }, { method: 'admin' }).catch((error: unknown) => {
		throw isTaken(error) ? new Problem('username.taken', { cause: error }) : error;
	});
	await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: await passwords.hash(password) });
	return user.id;
}

/** Two at once wanted the same: the database let one have it, or the library, which looks once more before it writes, found the other's. */
export function isTaken(error: unknown): boolean {
	if (isAPIError(error) && error.body?.code === 'USERNAME_IS_ALREADY_TAKEN') return true;
	return error instanceof Error && (('code' in error && error.code === '23505') || isTaken(error.cause));
}

/** Takes away an account that was made a moment ago and belongs nowhere. */
export async function deleteAccount({ auth }: Identity, userId: string): Promise<void> {
	await (await auth.$context).internalAdapter.deleteUser(userId);
}

export async function refuseTakenUsername(identity: Identity, username: string): Promise<void> {
	if (await findAccount(identity, username)) throw new Problem('username.taken');
}

/** User names that begin like this one. */
export async function takenUsernames({ pool }: Identity, beginning: string): Promise<Set<string>> {
	const { rows } = await pool.query<{ username: string }>('select username from "user" where starts_with(username, $1)', [beginning]);
	return new Set(rows.map(({ username }) => username));
}

/**
 * A new password for an account: every session of the old one ends, a lock is lifted, an account that was off is on again, and a second
 * factor is forgotten.
 */
export async function resetPassword(identity: Identity, user: SignedInUser, password: string): Promise<void> {
	const { auth, pool } = identity;
	const { internalAdapter, password: passwords } = await auth.$context;
	const before = await currentHash(identity, user.id);
	await internalAdapter.updatePassword(user.id, await passwords.hash(password));
	if (before !== null) await keepPastHash(pool, user.id, before);
	await pool.query('update "user" set "passwordAt" = now(), "disabledAt" = null, "seenAt" = now() where id = $1', [user.id]);
	await forgetFactor(identity, user.id);
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

export async function findAccountById({ pool }: Identity, id: string): Promise<SignedInUser | null> {
	const { rows } = await pool.query<SignedInUser>('select id, username, name from "user" where id = $1', [id]);
	return rows[0] ?? null;
}

/** How an account stands: `usedAt` is when it was last used, else when it was made. */
export type AccountFacts = {
	readonly id: string;
	readonly username: string;
	readonly seenAt: Date | null;
	readonly usedAt: Date;
	readonly isOff: boolean;
	readonly hasFactor: boolean;
};

export async function factsOfAccounts({ pool }: Identity, ids: readonly string[]): Promise<Map<string, AccountFacts>> {
	const { rows } = await pool.query<AccountFacts>(
		`select id, username, "seenAt", coalesce("seenAt", "createdAt") as "usedAt", "disabledAt" is not null as "isOff", (coalesce("twoFactorEnabled", false) or exists (select from passkeys where user_id = "user".id)) as "hasFactor" from "user" where id = any($1)`,
		[ids]
	);
	return new Map(rows.map((facts) => [facts.id, facts]));
}

/** Nobody signs in with this account until it is switched on; its sessions end. */
export async function switchOff({ pool }: Identity, userId: string): Promise<void> {
	await pool.query('update "user" set "disabledAt" = coalesce("disabledAt", now()) where id = $1', [userId]);
	await pool.query('delete from session where "userId" = $1', [userId]);
}

/** The days without use are counted anew from here. */
export async function switchOn({ pool }: Identity, userId: string): Promise<void> {
	await pool.query('update "user" set "disabledAt" = null, "seenAt" = now() where id = $1', [userId]);
}
