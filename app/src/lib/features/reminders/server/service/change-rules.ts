import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RulesChange } from '../../schema.ts';
import { findRules } from '../queries.ts';

/** The agency's own ladder and hours, and whether it reminds at all. What went stays; what is to come follows the new rules. */
export function changeRules(ctx: Context, { version, running, ladder, hours }: RulesChange, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reminders.rules-changed', (tx) =>
		onceFor(tx, key, async () => {
			await tx.selectFrom('agencies').select('agency_id').forUpdate().execute();
			const before = await findRules(tx);
			if (before.version !== version) throw new Problem('reminder.rules-moved');
			const kept = { running, ladder: jsonOf(ladder), ...hours, version: version + 1, changed_at: ctx.now, changed_by: actorKey(ctx.actor) };
			await tx
				.insertInto('reminder_settings')
				.values(kept)
				.onConflict((conflict) => conflict.column('agency_id').doUpdateSet(kept))
				.execute();
			await audit(tx, { subject: { type: 'reminders', id: 'rules' }, data: { before, after: { running, ladder, hours } } });
		})
	);
}
