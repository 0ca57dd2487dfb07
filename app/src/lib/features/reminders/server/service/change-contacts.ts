import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { ContactChange } from '../../schema.ts';
import { type Contact, listContacts, listPeople } from '../queries.ts';

/** How units are addressed, who heads them, and the one leader in charge of each: only those who may be that are taken. */
export function changeContacts(ctx: Context, contacts: readonly ContactChange[], key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reminders.contacts-changed', (tx) =>
		onceFor(tx, key, async () => {
			const people = await listPeople(tx, ctx.today);
			const may = (userId: string | null, role: string, unitId: string | null) =>
				userId === null || people.some((person) => person.userId === userId && person.role === role && (unitId === null || person.unitId === unitId));
			if (!contacts.every(({ unitId, head, leader }) => may(head, 'unit', unitId) && may(leader, 'leader', null))) throw new Problem('reminder.not-a-member');
			const stored = new Map((await listContacts(tx)).map((contact) => [contact.unitId, contact]));
			const changed = contacts.filter((contact) => differs(contact, stored.get(contact.unitId)));
			if (changed.length === 0) return leaveAsItWas(tx);
			for (const { unitId, address, head, leader } of changed) {
				const kept = { address, head_user_id: head, leader_user_id: leader, changed_at: ctx.now, changed_by: actorKey(ctx.actor) };
				await tx
					.insertInto('unit_contacts')
					.values({ unit_id: unitId, ...kept })
					.onConflict((conflict) => conflict.columns(['agency_id', 'unit_id']).doUpdateSet(kept))
					.execute();
			}
			await audit(tx, {
				subject: { type: 'reminders', id: 'contacts' },
				data: { changed: changed.map(({ unitId, head, leader }) => ({ unitId, head, leader })) }
			});
		})
	);
}

function differs(change: ContactChange, { address, head, leader }: Omit<Contact, 'unitId'> = { address: '', head: null, leader: null }): boolean {
	return change.address !== address || change.head !== head || change.leader !== leader;
}
