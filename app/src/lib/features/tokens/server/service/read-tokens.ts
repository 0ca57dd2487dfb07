import { listMembers } from '#lib/features/accounts/server/service.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { TokenLine } from '../../schema.ts';
import { listTokens, type StoredToken } from '../token-queries.ts';
import { seesAll } from '../sees-all.ts';

/** One's own tokens; the Office sees everybody's. */
export function readTokens(ctx: Context): Promise<TokenLine[]> {
	const own = ctx.actor.kind === 'user' ? ctx.actor.userId : '';
	return readOnly(ctx, async (tx) => {
		const names = new Map((await listMembers(tx, ctx.today)).map(({ userId, name }) => [userId, name]));
		const stored = await listTokens(tx, seesAll(ctx) ? null : own);
		return stored.map((token) => lineOf(token, names.get(token.userId) ?? '', token.userId === own, ctx.now));
	});
}

function lineOf({ id, name, scopes, madeAt, expiresAt, lastUsedAt, revokedAt }: StoredToken, holder: string, isOwn: boolean, now: Date): TokenLine {
	const state = revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'live';
	return { id, name, holder, isOwn, scopes, madeOn: dayIn(madeAt), expiresOn: dayIn(expiresAt), lastUsedAt, state };
}
