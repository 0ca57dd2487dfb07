import { isAPIError } from 'better-auth/api';
import { Problem } from '#lib/server/problem.ts';
import { addressHeader, type Identity } from './identity.ts';
import { countFailure, forgetFailures, isLocked } from './sign-in-failures.ts';

/** A person who has signed in; what they may do is said by their membership, not here. */
export type SignedInUser = { readonly id: string; readonly username: string; readonly name: string };

/** The same with the session through which they came. */
export type Visitor = SignedInUser & {
	readonly sessionId: string;
	readonly seenAt: Date;
	/** False until the session has been noted at work once. */
	readonly isNoted: boolean;
	/** When a password was last typed in it. */
	readonly confirmedAt: Date;
	readonly passwordAt: Date;
	readonly hasSecondFactor: boolean;
	/** What opened the session stands for a second factor too: a passkey, or a sign-on that says so. */
	readonly isStrong: boolean;
	/** By what it was opened, other than a password. */
	readonly via: string | null;
};

/** From where and with what somebody signs in, for the list of their sessions. */
export type Origin = { readonly address: string; readonly userAgent: string };

/** The Set-Cookie lines of a new session. Refuses a wrong name or password alike, and a locked name; `onLock` is called by the one try that locks it. */
export async function signIn(
	{ auth, pool }: Identity,
	{ username, password }: { username: string; password: string },
	{ address, userAgent }: Origin = { address: '', userAgent: '' },
	onLock: () => Promise<void> = async () => undefined
): Promise<string[]> {
	if (await isLocked(pool, username)) throw new Problem('sign-in.locked');
	const headers = new Headers({ [addressHeader]: address, 'user-agent': userAgent });
	try {
		const answer = await auth.api.signInUsername({ body: { username, password }, headers, returnHeaders: true });
		await forgetFailures(pool, username);
		await refuseDisabled(pool, username);
		return answer.headers.getSetCookie();
	} catch (error) {
		if (!isAPIError(error)) throw error;
		if (await countFailure(pool, username)) await onLock();
		throw new Problem('sign-in.wrong', { cause: error });
	}
}

/** Told only to one who knows the password. */
async function refuseDisabled(pool: Identity['pool'], username: string): Promise<void> {
	const { rows } = await pool.query<{ id: string }>('select id from "user" where username = $1 and "disabledAt" is not null', [username]);
	if (!rows[0]) return;
	await pool.query('delete from session where "userId" = $1', [rows[0].id]);
	throw new Problem('sign-in.disabled');
}

/** Ends the session these headers carry; the Set-Cookie lines that remove it from the browser. */
export async function signOut({ auth }: Identity, headers: Headers): Promise<string[]> {
	const answer = await auth.api.signOut({ headers, returnHeaders: true });
	return answer.headers.getSetCookie();
}

/** Whose session these headers carry. Costs nothing for a visitor without a cookie. */
export async function currentUser(identity: Identity, headers: Headers): Promise<Visitor | null> {
	if (!headers.get('cookie')?.includes('kheo.session_token=')) return null;
	const found = await identity.auth.api.getSession({ headers }).catch((error: unknown) => whyNot(identity, error));
	if (!found || found.user.disabledAt) return null;
	const { user, session } = found;
	const { id, name, username, createdAt } = user;
	const opened = session.createdAt;
	return {
		id,
		username: username ?? '',
		name,
		sessionId: session.id,
		seenAt: session.seenAt ?? opened,
		isNoted: Boolean(session.seenAt),
		confirmedAt: session.confirmedAt ?? opened,
		passwordAt: user.passwordAt ?? createdAt,
		hasSecondFactor: user.twoFactorEnabled === true,
		isStrong: session.strong === true,
		via: session.via ?? null
	};
}

/** The library hides the database's own error behind one of its own; asking once more brings it to light. */
async function whyNot({ pool }: Identity, error: unknown): Promise<never> {
	await pool.query('select 1');
	throw error;
}
