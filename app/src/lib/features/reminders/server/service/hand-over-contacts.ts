import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { openedContacts } from '#lib/server/personal/sealed-contacts.ts';

/** Units for which reminders name this person, as their head or as the leader in charge. */
export async function listContactsOf(tx: ReadTx, userId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('unit_contacts as c')
		.innerJoin('units as u', 'u.id', 'c.unit_id')
		.where((where) => where.or([where('c.head_user_id', '=', userId), where('c.leader_user_id', '=', userId)]))
		.select('u.name')
		.orderBy(vietnameseOrder('u.name'))
		.execute();
	return rows.map(({ name }) => name);
}

/** The receiver is named in their place; where nobody is, nobody. Their own mailbox, telephone and calendar address end. */
export async function handOverContacts(tx: Tx, userId: string, to: string | null, now: Date): Promise<void> {
	await tx.updateTable('unit_contacts').set({ head_user_id: to }).where('head_user_id', '=', userId).execute();
	await tx.updateTable('unit_contacts').set({ leader_user_id: to }).where('leader_user_id', '=', userId).execute();
	await tx.deleteFrom('reminder_mailboxes').where('user_id', '=', userId).execute();
	await tx.deleteFrom('reminder_phones').where('user_id', '=', userId).execute();
	await tx.updateTable('calendar_feeds').set({ revoked_at: now }).where('user_id', '=', userId).where('revoked_at', 'is', null).execute();
}

/** Where this person wants mail; null when they named no address. */
export async function findMailbox(tx: ReadTx, userId: string): Promise<string | null> {
	const found = await tx.selectFrom('reminder_mailboxes').where('user_id', '=', userId).select(['email as open', 'sealed_email as sealed']).executeTakeFirst();
	return found ? ((await openedContacts(tx, [found]))[0] ?? null) : null;
}
