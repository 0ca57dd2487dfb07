import { type DigestRhythm, noDigest, type PlainDate } from '@kheo/core';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { vietnameseOrder } from '#lib/server/database/vietnamese-order.ts';
import { openedContacts } from '#lib/server/personal/sealed-contacts.ts';

/** The agency's own choice stands under no person's name. */
export const ofAgency = '';

export type Choice = DigestRhythm & { readonly askedOn: PlainDate };

export async function listChoices(tx: ReadTx): Promise<ReadonlyMap<string, Choice>> {
	const rows = await tx.selectFrom('digest_choices').select(['person', 'every', 'weekday', 'asked_on as askedOn']).execute();
	return new Map(rows.map(({ person, ...choice }) => [person, choice]));
}

/** What holds for a person: their own choice, else the agency's. */
export function choiceOf(choices: ReadonlyMap<string, Choice>, person: string, today: PlainDate): Choice {
	return choices.get(person) ?? choices.get(ofAgency) ?? { ...noDigest, askedOn: today };
}

export type Leader = { readonly userId: string; readonly name: string; readonly email: string | null };

/** Leaders on this day, with where they want mail. */
export async function listLeaders(tx: ReadTx, day: PlainDate): Promise<Leader[]> {
	const rows = await tx
		.selectFrom('memberships as m')
		.leftJoin('reminder_mailboxes as b', 'b.user_id', 'm.user_id')
		.where('m.role', '=', 'leader')
		.where('m.valid_from', '<=', day)
		.where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>=', day)]))
		.select(['m.user_id as userId', 'm.display_name as name', 'b.email as open', 'b.sealed_email as sealed'])
		.orderBy(vietnameseOrder('m.display_name'))
		.execute();
	const emails = await openedContacts(tx, rows);
	return rows.map(({ userId, name }, at) => ({ userId, name, email: emails[at] ?? null }));
}

export async function hasDigest(tx: ReadTx, person: string, day: PlainDate): Promise<boolean> {
	return (await tx.selectFrom('digests').where('person', '=', person).where('day', '>=', day).select('id').executeTakeFirst()) !== undefined;
}
