import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { seesAll } from '../sees-all.ts';
import { findToken, updateRevoked } from '../token-queries.ts';

/** From now on it opens nothing. One's own; the Office revokes anybody's. */
export function revokeToken(ctx: Context, id: string): Promise<void> {
	return inTransaction(ctx, 'token.revoked', async (tx) => {
		const found = await findToken(tx, id);
		const isOwn = ctx.actor.kind === 'user' && ctx.actor.userId === found?.userId;
		if (!found || !(isOwn || seesAll(ctx))) throw new Problem('token.not-found');
		if (found.revokedAt) return leaveAsItWas(tx);
		await updateRevoked(tx, id, ctx.now);
		return audit(tx, { subject: { type: 'token', id }, data: { name: found.name, holder: `user:${found.userId}` } });
	});
}
