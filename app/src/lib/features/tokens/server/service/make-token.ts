import { actorKey, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { Problem } from '#lib/server/problem.ts';
import { TOKENS_MAX } from '../../limits.ts';
import { type NewToken } from '../../schema.ts';
import { newToken } from '../token.ts';
import { insertToken, listTokens } from '../token-queries.ts';

const day = 24 * 60 * 60_000;

/**
 * Makes a token for the person who asks and gives it, this once: only its hash is kept. A form sent twice makes two, of which the second is shown; answering
 * the first again would mean to keep it.
 */
export function makeToken(ctx: Context, { name, scopes, days }: NewToken): Promise<string> {
	const { actor } = ctx;
	if (actor.kind !== 'user' || actor.token !== undefined) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'token.made', async (tx) => {
		const live = (await listTokens(tx, actor.userId)).filter(({ revokedAt, expiresAt }) => revokedAt === null && expiresAt > ctx.now);
		if (live.length >= TOKENS_MAX) throw new Problem('token.too-many');
		const [id, token] = [newId(), newToken()];
		const expires = new Date(ctx.now.getTime() + days * day);
		const values = { id, user_id: actor.userId, name, scopes: [...scopes], sha256: sha256Of(token), made_at: ctx.now, expires_at: expires };
		await insertToken(tx, { ...values, last_used_at: null, revoked_at: null });
		await audit(tx, { subject: { type: 'token', id }, data: { name, scopes, days, holder: actorKey(actor) } });
		return token;
	});
}
