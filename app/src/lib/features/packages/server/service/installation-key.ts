import type { KeyObject } from 'node:crypto';
import { fingerprintOf, keyOfSecret, publicKeyOf } from '@kheo/documents/package/signing-key';
import { masterKey } from '#lib/server/personal/master-key.ts';

/** The key under which this installation signs packages and receipts. */
export function installationKey(): KeyObject {
	return keyOfSecret(masterKey().toString('hex'));
}

/** Of that key, as two people read it to each other. */
export function installationFingerprint(): string {
	return fingerprintOf(publicKeyOf(installationKey()));
}
