import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const [algorithm, nonceBytes, tagBytes] = ['aes-256-gcm', 12, 16] as const;

/** AES-256-GCM under a fresh nonce, as base64url. `bound` must be given again to open it, so that a box cannot be moved elsewhere. */
export function lock(secret: Uint8Array, plain: Uint8Array | string, bound = ''): string {
	const nonce = randomBytes(nonceBytes);
	const cipher = createCipheriv(algorithm, secret, nonce).setAAD(Buffer.from(bound));
	return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Null when this is not the key it was locked with, or a byte has changed. */
export function unlock(secret: Uint8Array, box: string, bound = ''): Buffer | null {
	const bytes = Buffer.from(box, 'base64url');
	if (bytes.length < nonceBytes + tagBytes) return null;
	const decipher = createDecipheriv(algorithm, secret, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(bound));
	decipher.setAuthTag(bytes.subarray(-tagBytes));
	try {
		return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
	} catch {
		return null;
	}
}
