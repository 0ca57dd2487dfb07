import { randomBytes } from 'node:crypto';
import { newId } from '../database/new-id.ts';
import { lock } from './cipher.ts';
import { masterKey, openWithMaster } from './master-key.ts';

/** One key of a person. A person may have several: each process makes its own rather than ask the database for another's. */
export type PersonalKey = { readonly id: string; readonly whose: string; readonly secret: Uint8Array; readonly wrapped: string };

export function newPersonalKey(agencyId: string, whose: string): PersonalKey {
	const [id, secret] = [newId(), randomBytes(32)];
	return { id, whose, secret, wrapped: lock(masterKey(), secret, placeOf(agencyId, whose, id)) };
}

/** The key itself; null when it was wrapped with another master key, or stands where it does not belong. */
export function unwrapped(agencyId: string, { id, whose, wrapped }: Omit<PersonalKey, 'secret'>): Uint8Array | null {
	return openWithMaster(wrapped, placeOf(agencyId, whose, id));
}

/** What a personal key's box is bound to. */
export function placeOf(agencyId: string, whose: string, id: string): string {
	return `${agencyId}/${whose}/${id}`;
}
