import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { MailboxChange } from '../../schema.ts';
import { listPeople } from '../queries.ts';
import { sealedMailboxes } from '../sealed-mailboxes.ts';

/** Where people get reminders by mail. An address that is emptied is deleted; the log says whose changed and keeps no address. */
export function changeMailboxes(ctx: Context, mailboxes: readonly MailboxChange[], key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reminders.mailboxes-changed', (tx) =>
		onceFor(tx, key, async () => {
			const people = new Map((await listPeople(tx, ctx.today)).map(({ userId, email }) => [userId, email ?? '']));
			if (!mailboxes.every(({ userId }) => people.has(userId))) throw new Problem('reminder.not-a-member');
			const changed = mailboxes.filter(({ userId, email }) => people.get(userId) !== email);
			if (changed.length === 0) return leaveAsItWas(tx);
			await tx
				.deleteFrom('reminder_mailboxes')
				.where(
					'user_id',
					'in',
					changed.map(({ userId }) => userId)
				)
				.execute();
			const boxes = await sealedMailboxes(tx, changed);
			const kept = [...boxes].map(([userId, box]) => ({ user_id: userId, ...box, changed_at: ctx.now, changed_by: actorKey(ctx.actor) }));
			if (kept.length > 0) await tx.insertInto('reminder_mailboxes').values(kept).execute();
			await audit(tx, { subject: { type: 'reminders', id: 'mailboxes' }, data: { people: changed.map(({ userId }) => userId) } });
		})
	);
}
