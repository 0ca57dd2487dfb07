import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';

/** Whether the agency's people may mend their accounts by links in letters. Off, the Office alone helps those who forgot their password. */
export function switchMailLinks(ctx: Context, on: boolean, key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'agency.mail-links-switched', (tx) =>
		onceFor(tx, key, async () => {
			await tx.updateTable('agencies').set({ mail_links: on }).execute();
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { on } });
		})
	);
}
