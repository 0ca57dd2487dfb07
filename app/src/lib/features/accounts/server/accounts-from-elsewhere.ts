import { randomBytes } from 'node:crypto';
import type { Identity } from './identity.ts';
import type { SignedInUser } from './sign-in.ts';

/**
 * Accounts of another installation under the ids they had there, those that are here already left alone. Nobody knows their passwords: each is given one anew
 * (`resetPassword`). Returns the names of those that came.
 */
export async function takeAccounts({ auth, pool }: Identity, accounts: readonly SignedInUser[]): Promise<string[]> {
	const { password } = await auth.$context;
	const came: string[] = [];
	for (const { id, username, name } of accounts) {
		const { rowCount } = await pool.query(
			`insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt", username, "displayUsername")
			values ($1, $2, $3, false, now(), now(), $4, $4) on conflict (id) do nothing`,
			[id, name, `${username}@kheo.invalid`, username]
		);
		if (!rowCount) continue;
		await pool.query(
			`insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt") values ($1, $1, 'credential', $1, $2, now(), now())`,
			[id, await password.hash(randomBytes(32).toString('base64url'))]
		);
		came.push(username);
	}
	return came;
}
