import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** The wrappings of a raw Ed25519 key (RFC 8410). */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

/** The installation's key, made from a secret it keeps: the same secret gives the same key. */
export function keyOfSecret(secret: string): KeyObject {
	const seed = createHash('sha256').update(`kheo.package ${secret}`).digest();
	return createPrivateKey({ key: Buffer.concat([privateHead, seed]), format: 'der', type: 'pkcs8' });
}

export function publicKeyOf(key: KeyObject): string {
	return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicHead.length).toString('base64url');
}

export function signature(key: KeyObject, bytes: Uint8Array): string {
	return sign(null, bytes, key).toString('base64url');
}

export function isSigned(bytes: Uint8Array, by: string, signed: string): boolean {
	try {
		const key = createPublicKey({ key: Buffer.concat([publicHead, Buffer.from(by, 'base64url')]), format: 'der', type: 'spki' });
		return verify(null, bytes, key, Buffer.from(signed, 'base64url'));
	} catch {
		return false;
	}
}

/** Twelve signs that two people can read to each other over the phone: "7f3a 91c2 0b6e". */
export function fingerprintOf(publicKey: string): string {
	const hash = createHash('sha256').update(publicKey).digest('hex').slice(0, 12);
	return hash.match(/.{4}/gu)?.join(' ') ?? hash;
}
