import {
	type Asked,
	enterBySso,
	findAccountById,
	findByMailbox,
	findLinked,
	type Identity,
	linkSubject,
	noteInAgencies,
	type Origin,
	type SignedInUser
} from '#lib/features/accounts/server/service.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Claims } from './provider.ts';

/** The account that this person opens, or null when nobody here knows them. */
export async function personFor(asked: Asked, identity: Identity, claims: Claims): Promise<SignedInUser | null> {
	const { pool } = identity;
	const linked = await findLinked(pool, claims);
	if (linked !== null) return await findAccountById(identity, linked);
	if (claims.email === null || !claims.emailVerified) return null;
	const owner = await findByMailbox(pool, claims.email);
	if (!owner || !(await linkSubject(pool, claims, owner.id))) return null;
	await noteInAgencies(asked, owner, 'account.sso-linked', { issuer: claims.issuer, how: 'mailbox' });
	return owner;
}

/** The Set-Cookie lines of their session, or of the question for a second factor; null when they are unknown here. */
export async function enter(
	asked: Asked,
	identity: Identity,
	claims: Claims,
	from: Origin
): Promise<{ readonly userId: string; readonly lines: string[] } | null> {
	const person = await personFor(asked, identity, claims);
	if (!person) return null;
	const lines = await enterBySso(identity, person, claims.strong, from);
	if (lines === null) throw new Problem('sign-in.disabled');
	return { userId: person.id, lines };
}
