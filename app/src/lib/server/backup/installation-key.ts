import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';

/** PKCS #8 of an Ed25519 key up to its seed (RFC 8410). */
const beforeSeed = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key with which this installation signs what it says of itself, derived from its secret: nothing more need be kept. */
function privateKey(secret: string): KeyObject {
	const seed = Buffer.from(hkdfSync('sha256', secret, '', 'kheo: what this installation says of itself', 32));
	return createPrivateKey({ key: Buffer.concat([beforeSeed, seed]), format: 'der', type: 'pkcs8' });
}

/** As it is printed and compared: the 32 bytes, base64url. */
export function installationPublicKey(secret: string): string {
	return createPublicKey(privateKey(secret)).export({ format: 'jwk' }).x ?? '';
}

export function signedBy(secret: string, said: object): string {
	return sign(null, Buffer.from(canonicalize(said) ?? ''), privateKey(secret)).toString('base64url');
}

export function isSignedBy(secret: string, said: object, signature: string): boolean {
	return verify(null, Buffer.from(canonicalize(said) ?? ''), createPublicKey(privateKey(secret)), Buffer.from(signature, 'base64url'));
}
