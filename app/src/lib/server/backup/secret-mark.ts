import { hkdfSync } from 'node:crypto';

/** Tells whether two installations have the same secret, without telling anything of it: the secret has at least 190 random bits. */
export function secretMark(secret: string): string {
	return Buffer.from(hkdfSync('sha256', secret, '', 'kheo backup: which secret', 16)).toString('hex');
}
