import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { ReadTx, Tx } from '../database/schema.ts';
import { contextOf } from '../database/transaction.ts';
import { livingKeys } from './living-keys.ts';
import { newPersonalKey, type PersonalKey } from './personal-key.ts';

/** Under this name lies an agency's key for marks, wrapped as every personal key: rotation and export carry it, and no mark changes with them. */
const whose = 'agency:contact-marks';

/** A telephone is its last nine digits, so that 0… and 84… are one; a mailbox is small letters. */
function sameContact(text: string): string {
	return text.includes('@') ? text.normalize('NFC').trim().toLowerCase() : text.replace(/\D/gu, '').slice(-9);
}

/** By this the same telephone or mailbox is found again without being opened; without the key nobody can tell which it is. */
export function markOf({ secret }: PersonalKey, text: string): string {
	return createHmac('sha256', secret).update(sameContact(text)).digest('base64url');
}

/** Null where nothing has been marked yet. */
export async function findMarkKey(tx: ReadTx): Promise<PersonalKey | null> {
	return (await livingKeys(tx, [whose])).get(whose) ?? null;
}

/** There is one for each agency: of two that would make it at once the second waits, and finds it. */
export async function markKey(tx: Tx): Promise<PersonalKey> {
	const found = await findMarkKey(tx);
	if (found) return found;
	const { agencyId } = contextOf(tx);
	await sql`select pg_advisory_xact_lock(hashtextextended(${`${whose} ${agencyId}`}, 0))`.execute(tx);
	return (await findMarkKey(tx)) ?? insertKey(tx, newPersonalKey(agencyId, whose));
}

async function insertKey(tx: Tx, key: PersonalKey): Promise<PersonalKey> {
	await tx.insertInto('personal_keys').values({ id: key.id, whose, wrapped: key.wrapped }).execute();
	return key;
}
