import { factsOfAccounts, findMember, identity } from '#lib/features/accounts/server/service.ts';
import type { Actor, Context } from '#lib/server/context.ts';
import { inTransaction, leaveAsItWas, readOnly } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { countedTries } from '#lib/server/tries.ts';
import type { Scope } from '../../schema.ts';
import { isToken } from '../token.ts';
import { findBySha256, updateLastUsed } from '../token-queries.ts';

export type TokenHolder = { readonly tokenId: string; readonly actor: Extract<Actor, { kind: 'user' }>; readonly scopes: readonly Scope[] };
export { bearerOf } from '../token.ts';

const wrongTokens = countedTries('token', 30);
/** Hashes of tokens that were good a while ago: who shares an address with somebody that guesses is not shut out with them. */
const goodBefore = new Set<string>();
const GOOD_KEPT = 10_000;
/** Its use is noted no more often than a person would look. */
const USED_EVERY = 60_000;

/** Whether the account is on; a parameter, so that what rests on accounts can be tried without their database. */
export type IsOn = (userId: string) => Promise<boolean>;

/**
 * Who acts by this token in the context's agency: the person who holds it, with the rights they have there today. A wrong one is counted by the address that
 * tried it. Refused alike whether it is unknown, expired, revoked, or its holder is gone, so that nobody learns which.
 */
export async function recogniseToken(ctx: Context, token: string, address: string, isOn: IsOn = isAccountOn): Promise<TokenHolder> {
	const now = ctx.now.getTime();
	const sha256 = sha256Of(token);
	if (wrongTokens.areOver(address, now) && !goodBefore.has(sha256)) throw new Problem('token.too-many-tries');
	const holder = isToken(token) ? await holderOf(ctx, sha256, isOn) : null;
	if (holder) return keptGood(sha256, holder);
	goodBefore.delete(sha256);
	await wrongTokens.count(ctx, address);
	throw new Problem('token.refused');
}

function keptGood(sha256: string, holder: TokenHolder): TokenHolder {
	if (goodBefore.size > GOOD_KEPT) goodBefore.clear();
	goodBefore.add(sha256);
	return holder;
}

async function holderOf(ctx: Context, sha256: string, isOn: IsOn): Promise<TokenHolder | null> {
	const found = await readOnly(ctx, async (tx) => {
		const stored = await findBySha256(tx, sha256);
		if (!stored || stored.revokedAt || stored.expiresAt <= ctx.now) return null;
		const member = await findMember(tx, stored.userId, ctx.today);
		return member ? { stored, member } : null;
	});
	if (!found || !(await isOn(found.stored.userId))) return null;
	const { stored, member } = found;
	if (ctx.now.getTime() - (stored.lastUsedAt?.getTime() ?? 0) > USED_EVERY) await noteUse(ctx, stored.id);
	const { userId, role, unitId, displayName: name } = member;
	return { tokenId: stored.id, scopes: stored.scopes, actor: { kind: 'user', userId, role, unitId, name, token: stored.name } };
}

/** What was done by it stands in the log; that it was used at all is no entry. */
function noteUse(ctx: Context, id: string): Promise<void> {
	return inTransaction(ctx, 'token.used', async (tx) => {
		await updateLastUsed(tx, id, ctx.now);
		leaveAsItWas(tx);
	});
}

async function isAccountOn(userId: string): Promise<boolean> {
	const facts = (await factsOfAccounts(identity(), [userId])).get(userId);
	return facts !== undefined && !facts.isOff;
}
