import { hkdfSync } from 'node:crypto';

let derived: { readonly from: string; readonly key: Buffer } | undefined;

/** The key that wraps every personal key, from the secret the start left in the environment. It never enters the database. */
export function masterKey(): Buffer {
	const { KHEO_MASTER_KEY: secret } = process.env;
	if (!secret) throw new Error('KHEO_MASTER_KEY is not set');
	if (derived?.from !== secret) derived = { from: secret, key: Buffer.from(hkdfSync('sha256', secret, '', 'kheo personal keys', 32)) };
	return derived.key;
}
