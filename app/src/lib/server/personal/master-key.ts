import { hkdfSync } from 'node:crypto';
import { unlock } from './cipher.ts';

const derived = new Map<string, Buffer>();

/** The key that wraps every personal key, from the secret the start left in the environment. It never enters the database. */
export function masterKey(): Buffer {
	const { KHEO_MASTER_KEY: secret } = process.env;
	if (!secret) throw new Error('KHEO_MASTER_KEY is not set');
	return keyOfMaster(secret);
}

export function keyOfMaster(secret: string): Buffer {
	const known = derived.get(secret);
	if (known) return known;
	const key = Buffer.from(hkdfSync('sha256', secret, '', 'kheo personal keys', 32));
	derived.set(secret, key);
	return key;
}

/** Opens what the master key has locked. While a change of the key is under way some boxes are under the next one already. */
export function openWithMaster(box: string, place: string): Buffer | null {
	const { KHEO_MASTER_KEY_NEXT: next } = process.env;
	return unlock(masterKey(), box, place) ?? (next ? unlock(keyOfMaster(next), box, place) : null);
}
