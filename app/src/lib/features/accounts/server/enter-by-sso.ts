import { addressHeader, type Identity } from './identity.ts';
import type { Origin, SignedInUser } from './sign-in.ts';

/** A session for somebody whom the sign-on provider vouched for; null when the account is off. A code is asked for first unless `strong` stands for it. */
export async function enterBySso({ auth, pool }: Identity, { id }: SignedInUser, strong: boolean, { address, userAgent }: Origin): Promise<string[] | null> {
	const { rows } = await pool.query('select from "user" where id = $1 and "disabledAt" is null', [id]);
	if (rows.length === 0) return null;
	const headers = new Headers({ [addressHeader]: address, 'user-agent': userAgent });
	const answer = await auth.api.openSession({ body: { userId: id, via: 'sso', strong }, headers, returnHeaders: true });
	return answer.headers.getSetCookie();
}
