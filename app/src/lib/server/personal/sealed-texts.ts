import type { ReadTx, Tx } from '../database/schema.ts';
import { contextOf, stateOf } from '../database/transaction.ts';
import { dropHeldKey } from './keyring.ts';
import { type PersonalKey, unwrapped } from './personal-key.ts';
import { openSealed, sealedText, sealedValue } from './sealed-values.ts';

/** Words about a person; `whose` names the key that erasure destroys. */
export type PersonalText = { readonly whose: string; readonly text: string };

/**
 * Seals each under a key of its own person, for a text column. The database says which keys live: one that another process has destroyed since must not seal
 * what is to be opened tomorrow. Keys that are made are stored with the transaction's entry in the log.
 */
export async function sealTexts(tx: Tx, texts: readonly PersonalText[]): Promise<string[]> {
	const keys = new Map<string, PersonalKey>();
	for (const key of await livingKeys(tx, [...new Set(texts.map(({ whose }) => whose))])) keys.set(key.whose, key);
	return texts.map(({ whose, text }) => {
		const key = keys.get(whose) ?? freshKey(tx, whose);
		keys.set(whose, key);
		return sealedText(key, text);
	});
}

/** What is sealed in each, for the program to use; null where nothing is, or where its key was destroyed or is not of this installation. */
async function openTexts(tx: ReadTx, sealed: readonly (string | null)[]): Promise<(string | null)[]> {
	const values = sealed.map(sealedValue);
	const ids = [...new Set(values.flatMap((value) => value?.keyId ?? []))];
	if (ids.length === 0) return sealed.map(() => null);
	const rows = await tx.selectFrom('personal_keys').select(['id', 'whose', 'wrapped']).where('id', 'in', ids).where('wrapped', 'is not', null).execute();
	const secrets = new Map(readable(tx, rows).map(({ id, secret }) => [id, secret]));
	return values.map((value) => {
		const secret = value && secrets.get(value.keyId);
		const found = secret && openSealed(secret, value);
		return typeof found?.value === 'string' ? found.value : null;
	});
}

type Contact = { readonly sealed: string | null; readonly open: string | null };

/** Telephones or mailboxes as they are read: the sealed one, else the open one of an earlier version. */
export async function openedContacts(tx: ReadTx, contacts: readonly Contact[]): Promise<(string | null)[]> {
	const opened = await openTexts(
		tx,
		contacts.map(({ sealed }) => sealed)
	);
	return contacts.map(({ sealed, open }, at) => (sealed === null ? open : (opened[at] ?? null)));
}

async function livingKeys(tx: ReadTx, whose: readonly string[]): Promise<PersonalKey[]> {
	if (whose.length === 0) return [];
	const rows = await tx
		.selectFrom('personal_keys')
		.select(['id', 'whose', 'wrapped'])
		.where('whose', 'in', whose)
		.where('wrapped', 'is not', null)
		.orderBy('id')
		.execute();
	return readable(tx, rows);
}

function readable(tx: ReadTx, rows: readonly { readonly id: string; readonly whose: string; readonly wrapped: string | null }[]): PersonalKey[] {
	const { agencyId } = contextOf(tx);
	return rows.flatMap(({ id, whose, wrapped }) => {
		const secret = wrapped === null ? null : unwrapped(agencyId, { id, whose, wrapped });
		return wrapped === null || secret === null ? [] : [{ id, whose, secret, wrapped }];
	});
}

function freshKey(tx: Tx, whose: string): PersonalKey {
	const { ctx, keys } = stateOf(tx);
	dropHeldKey(ctx.agencyId, whose);
	return keys.keyOf(whose);
}
