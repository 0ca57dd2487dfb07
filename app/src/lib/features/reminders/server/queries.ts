import type { PlainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { openedContacts } from '#lib/server/personal/sealed-contacts.ts';
import { defaultRules, type ReminderRules } from '../reminder.ts';

export async function findRules(tx: ReadTx): Promise<ReminderRules> {
	const found = await tx.selectFrom('reminder_settings').select(['running', 'ladder', 'opens', 'closes', 'version']).executeTakeFirst();
	if (!found) return defaultRules;
	const { opens, closes, ...rules } = found;
	return { ...rules, hours: { opens, closes } };
}

export type Person = {
	readonly userId: string;
	readonly unitId: string | null;
	readonly role: string;
	readonly name: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly channel: 'zalo' | 'sms' | null;
};

/** Everybody who may act in the agency on this day, with where they want mail. */
export async function listPeople(tx: ReadTx, day: PlainDate): Promise<Person[]> {
	const rows = await tx
		.selectFrom('memberships as m')
		.leftJoin('reminder_mailboxes as b', 'b.user_id', 'm.user_id')
		.leftJoin('reminder_phones as p', 'p.user_id', 'm.user_id')
		.where('m.valid_from', '<=', day)
		.where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>=', day)]))
		.select(['m.user_id as userId', 'm.unit_id as unitId', 'm.role', 'm.display_name as name', 'p.channel'])
		.select(['b.email', 'b.sealed_email as sealedEmail', 'p.phone', 'p.sealed_phone as sealedPhone'])
		.orderBy(vietnameseOrder('m.display_name'))
		.execute();
	const opened = await openedContacts(
		tx,
		rows.flatMap(({ email, sealedEmail, phone, sealedPhone }) => [
			{ open: email, sealed: sealedEmail },
			{ open: phone, sealed: sealedPhone }
		])
	);
	return rows.map(({ userId, unitId, role, name, channel }, at) => {
		const [email = null, phone = null] = opened.slice(2 * at);
		return { userId, unitId, role, name, email, phone, channel };
	});
}

export type Contact = { readonly unitId: string; readonly address: string; readonly head: string | null; readonly leader: string | null };

export function listContacts(tx: ReadTx): Promise<Contact[]> {
	return tx.selectFrom('unit_contacts').select(['unit_id as unitId', 'address', 'head_user_id as head', 'leader_user_id as leader']).execute();
}

export async function lastRun(tx: ReadTx): Promise<PlainDate | null> {
	const last = await tx.selectFrom('reminder_runs').select('day').orderBy('day', 'desc').limit(1).executeTakeFirst();
	return last?.day ?? null;
}

/** Of these keys, those that went or were struck off. */
export async function settledKeys(tx: ReadTx, keys: readonly string[]): Promise<Set<string>> {
	if (keys.length === 0) return new Set();
	const went = await tx.selectFrom('reminders').where('key', 'in', keys).select('key').execute();
	const struck = await tx.selectFrom('reminder_strikes').where('key', 'in', keys).select('key').execute();
	return new Set([...went, ...struck].map(({ key }) => key));
}

/** Who has had a message on this day: there is one a day. */
export async function writtenTo(tx: ReadTx, day: PlainDate): Promise<Set<string>> {
	const rows = await tx.selectFrom('reminder_messages').where('day', '=', day).select('person').execute();
	return new Set(rows.map(({ person }) => person));
}
