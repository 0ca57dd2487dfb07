import type { Tx } from '#lib/server/database/schema.ts';
import { personOf } from '#lib/server/personal/about-person.ts';
import { sealContacts } from '#lib/server/personal/sealed-contacts.ts';

type Mailbox = { readonly userId: string; readonly email: string | null };
type Kept = { readonly sealed_email: string; readonly email_mark: string };

/** By person, under the key that covers them in the log too, so that one erasure takes both; whoever has no mailbox is left out. */
export async function sealedMailboxes(tx: Tx, mailboxes: readonly Mailbox[]): Promise<ReadonlyMap<string, Kept>> {
	const named = mailboxes.flatMap(({ userId, email }) => (email ? [{ userId, email }] : []));
	const kept = await sealContacts(
		tx,
		named.map(({ userId, email }) => ({ whose: personOf(userId), text: email }))
	);
	return new Map(named.flatMap(({ userId }, at) => (kept[at] ? [[userId, { sealed_email: kept[at].sealed, email_mark: kept[at].mark }]] : [])));
}
