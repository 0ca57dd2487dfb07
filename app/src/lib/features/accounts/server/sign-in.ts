import { isAPIError } from 'better-auth/api';
import { Problem } from '#lib/server/problem.ts';
import type { Identity } from './identity.ts';
import { countFailure, forgetFailures, isLocked } from './sign-in-failures.ts';

/** A person who has signed in; what they may do is said by their membership, not here. */
export type SignedInUser = { readonly id: string; readonly username: string; readonly name: string };

/** The Set-Cookie lines of a new session. Refuses a wrong name or password alike, and a locked name. */
export async function signIn({ auth, pool }: Identity, { username, password }: { username: string; password: string }): Promise<string[]> {
	if (await isLocked(pool, username)) throw new Problem('sign-in.locked');
	try {
		const { headers } = await auth.api.signInUsername({ body: { username, password }, returnHeaders: true });
		await forgetFailures(pool, username);
		return headers.getSetCookie();
	} catch (error) {
		if (!isAPIError(error)) throw error;
		await countFailure(pool, username);
		throw new Problem('sign-in.wrong', { cause: error });
	}
}

/** Ends the session these headers carry; the Set-Cookie lines that remove it from the browser. */
export async function signOut({ auth }: Identity, headers: Headers): Promise<string[]> {
	const answer = await auth.api.signOut({ headers, returnHeaders: true });
	return answer.headers.getSetCookie();
}

/** Whose session these headers carry. Costs nothing for a visitor without a cookie. */
export async function currentUser({ auth }: Identity, headers: Headers): Promise<SignedInUser | null> {
	if (!headers.get('cookie')?.includes('kheo.session_token=')) return null;
	const session = await auth.api.getSession({ headers });
	return session && { id: session.user.id, username: session.user.username ?? '', name: session.user.name };
}
