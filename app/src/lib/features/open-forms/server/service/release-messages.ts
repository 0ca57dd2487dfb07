import { actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { HeldKind } from '../../rules.ts';

/** Somebody looked and it is no spam: it joins the others. Those that somebody else released meanwhile stay as they are. */
export async function releaseMessages(ctx: Context, kind: HeldKind, chosen: readonly string[], key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	if (chosen.length === 0) throw new Problem('feedback.none-chosen');
	return inTransaction(ctx, 'held-messages.released', (tx) =>
		onceFor(tx, key, async () => {
			const ids = chosen.map((one) => one.slice(0, 36));
			const set = { released_at: ctx.now, released_by: actorName(ctx.actor) };
			const done = await tx
				.updateTable('held_messages')
				.set(set)
				.where('kind', '=', kind)
				.where('message_id', 'in', ids)
				.where('released_at', 'is', null)
				.execute();
			if (done.every(({ numUpdatedRows }) => numUpdatedRows === 0n)) throw new Problem('spam-rule.moved');
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { kind, ids } });
		})
	);
}
