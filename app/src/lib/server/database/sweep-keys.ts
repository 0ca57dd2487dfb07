import type { Context } from '../context.ts';
import { audit } from './audit.ts';
import { inTransaction, readOnly } from './transaction.ts';

/** A page left open over the longest holiday (Tết, up to ten days with the weekends) and sent on the first working day must still find its answer. */
export const KEYS_KEPT_DAYS = 14;

/** Forgets the requests of long ago, with what was answered to them; returns how many. */
export async function sweepIdempotencyKeys(ctx: Context, now: Date): Promise<number> {
	const before = new Date(now.getTime() - KEYS_KEPT_DAYS * 24 * 60 * 60 * 1000);
	const old = await readOnly(ctx, async (tx) => {
		const key = await tx.selectFrom('idempotency_keys').select('key').where('created_at', '<', before).executeTakeFirst();
		return key ?? tx.selectFrom('api_requests').select('key').where('created_at', '<', before).executeTakeFirst();
	});
	if (!old) return 0;
	return inTransaction(ctx, 'request-keys.swept', async (tx) => {
		await tx.deleteFrom('api_requests').where('created_at', '<', before).execute();
		const { numDeletedRows } = await tx.deleteFrom('idempotency_keys').where('created_at', '<', before).executeTakeFirst();
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { keys: Number(numDeletedRows) } });
		return Number(numDeletedRows);
	});
}
