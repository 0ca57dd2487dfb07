import type { ReadTx, Tx } from '../database/schema.ts';
import { stateOf } from '../database/transaction.ts';
import { markKey, markOf } from './contact-mark.ts';
import { dropHeldKey } from './keyring.ts';
import { livingById, livingKeys } from './living-keys.ts';
import type { PersonalKey } from './personal-key.ts';
import { openSealed, sealedText, sealedValue } from './sealed-values.ts';

/** A telephone or a mailbox; `whose` names the key that erasure destroys. */
export type PersonalContact = { readonly whose: string; readonly text: string };
/** As it is kept: sealed, and a mark by which the same one is found again. */
export type KeptContact = { readonly sealed: string; readonly mark: string };

/** Seals each under a key of its own person, in their order. Keys that are made are stored with the transaction's entry in the log. */
export async function sealContacts(tx: Tx, contacts: readonly PersonalContact[]): Promise<KeptContact[]> {
	if (contacts.length === 0) return [];
	const marks = await markKey(tx);
	const keys = await livingKeys(tx, [...new Set(contacts.map(({ whose }) => whose))]);
	return contacts.map(({ whose, text }) => {
		const key = keys.get(whose) ?? freshKey(tx, whose);
		keys.set(whose, key);
		return { sealed: sealedText(key, text), mark: markOf(marks, text) };
	});
}

type StoredContact = { readonly sealed: string | null; readonly open: string | null };

/**
 * Each as it is read, in their order: the sealed one, else the open one of an earlier version. Null where there is none, or where its key was destroyed or is not of
 * this installation: nobody must be written to at words that say so.
 */
export async function openedContacts(tx: ReadTx, contacts: readonly StoredContact[]): Promise<(string | null)[]> {
	const values = contacts.map(({ sealed }) => sealedValue(sealed));
	const keys = await livingById(tx, [...new Set(values.flatMap((value) => value?.keyId ?? []))]);
	return contacts.map(({ sealed, open }, at) => {
		if (sealed === null) return open;
		const value = values[at];
		const key = value && keys.get(value.keyId);
		const found = key && openSealed(key.secret, value);
		return typeof found?.value === 'string' ? found.value : null;
	});
}

/** A key of this person that the process still holds is one that was destroyed elsewhere: the database has none that lives. */
function freshKey(tx: Tx, whose: string): PersonalKey {
	const { ctx, keys } = stateOf(tx);
	dropHeldKey(ctx.agencyId, whose);
	return keys.keyOf(whose);
}
