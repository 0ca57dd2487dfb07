import type { Tx } from '#lib/server/database/schema.ts';
import { sealTexts } from '#lib/server/personal/sealed-texts.ts';

/** A person's telephone or mailbox under the key that covers them in the log too, so that one erasure takes both. */
export function sealContacts(tx: Tx, contacts: readonly { readonly userId: string; readonly contact: string }[]): Promise<string[]> {
	return sealTexts(
		tx,
		contacts.map(({ userId, contact }) => ({ whose: `user:${userId}`, text: contact }))
	);
}

/** By person; whoever has no mailbox is left out. */
export async function sealedMailboxes(
	tx: Tx,
	people: readonly { readonly person: string; readonly email: string | null }[]
): Promise<ReadonlyMap<string, string>> {
	const reached = people.flatMap(({ person, email }) => (email === null ? [] : [{ userId: person, contact: email }]));
	const sealed = await sealContacts(tx, reached);
	return new Map(reached.map(({ userId }, at) => [userId, sealed[at] ?? '']));
}
