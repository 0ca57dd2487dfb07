import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction, leaveAsItWas } from '#lib/server/database/transaction.ts';
import { personOf } from '#lib/server/personal/about-person.ts';
import { sealContacts } from '#lib/server/personal/sealed-contacts.ts';
import { Problem } from '#lib/server/problem.ts';
import type { PhoneChange } from '../../schema.ts';
import { listPeople, type Person } from '../queries.ts';

/** On which telephone people get reminders besides. A number that is emptied is deleted; the log says whose changed and keeps no number. */
export function changePhones(ctx: Context, phones: readonly PhoneChange[], key = ''): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'reminders.phones-changed', (tx) =>
		onceFor(tx, key, async () => {
			const people = new Map((await listPeople(tx, ctx.today)).map((person) => [person.userId, person]));
			if (!phones.every(({ userId }) => people.has(userId))) throw new Problem('reminder.not-a-member');
			const changed = phones.filter((phone) => differs(phone, people.get(phone.userId)));
			if (changed.length === 0) return leaveAsItWas(tx);
			const ids = changed.map(({ userId }) => userId);
			await tx.deleteFrom('reminder_phones').where('user_id', 'in', ids).execute();
			await insertPhones(
				tx,
				ctx,
				changed.filter(({ phone }) => phone !== '')
			);
			await audit(tx, { subject: { type: 'reminders', id: 'phones' }, data: { people: ids } });
		})
	);
}

async function insertPhones(tx: Tx, ctx: Context, phones: readonly PhoneChange[]): Promise<void> {
	if (phones.length === 0) return;
	const kept = await sealContacts(
		tx,
		phones.map(({ userId, phone }) => ({ whose: personOf(userId), text: phone }))
	);
	const by = { changed_at: ctx.now, changed_by: actorKey(ctx.actor) };
	const rows = phones.map(({ userId, channel }, at) => ({
		user_id: userId,
		sealed_phone: kept[at]?.sealed ?? null,
		phone_mark: kept[at]?.mark ?? null,
		channel,
		...by
	}));
	await tx.insertInto('reminder_phones').values(rows).execute();
}

function differs({ phone, channel }: PhoneChange, person: Person | undefined): boolean {
	return phone !== (person?.phone ?? '') || (phone !== '' && channel !== person?.channel);
}
