import type { Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { stateOf } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { sealedJson } from '#lib/server/personal/sealed-values.ts';
import { Problem } from '#lib/server/problem.ts';

/** Whose key covers the name and telephone that came with a question or with seats. */
export const senderOf = (id: string) => `dialogue-sender:${id}`;

type Sender = { readonly name: string; readonly phone: string; readonly mayContact: boolean };

export function requireConsent({ name, phone, mayContact }: Sender): void {
	if ((name !== '' || phone !== '') && !mayContact) throw new Problem('dialogue.consent-missing');
}

/** The sender as it is kept: sealed, with what was agreed to and when; nothing where nobody named himself. */
export function sealedSender(tx: Tx, { now }: Pick<Context, 'now'>, id: string, { name, phone, mayContact }: Sender) {
	const whose = senderOf(id);
	const sender = name === '' && phone === '' ? null : sealedJson(stateOf(tx).keys, { name: aboutPerson(whose, name), phone: aboutPerson(whose, phone) });
	return { sender, consents: jsonOf(mayContact ? { contact: now.toISOString() } : {}) };
}
