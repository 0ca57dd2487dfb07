import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { settledKeys } from '../queries.ts';

/** One reminder that shall not go, with the reason; the next step of the ladder comes in its time. */
export function strikeReminder(ctx: Context, strike: { readonly key: string; readonly reason: string }, requestKey = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reminder.struck', (tx) =>
		onceFor(tx, requestKey, async () => {
			await tx.selectFrom('agencies').select('agency_id').forUpdate().execute();
			if ((await settledKeys(tx, [strike.key])).size > 0) throw new Problem('reminder.moved');
			await tx
				.insertInto('reminder_strikes')
				.values({ ...strike, struck_at: ctx.now, struck_by: actorKey(ctx.actor) })
				.execute();
			await audit(tx, { subject: { type: 'reminder', id: strike.key }, data: { reason: strike.reason } });
		})
	);
}
