import type { KeyObject } from 'node:crypto';
import { fingerprintOf, keyOfSecret, publicKeyOf } from '@kheo/documents/package/signing-key';
import { masterKey } from '#lib/server/personal/master-key.ts';

/** The key under which this installation signs packages and receipts; superiors know it, so a change of the master key leaves it as it was. */
export function installationKey(): KeyObject {
	return keyOfSecret(process.env['KHEO_PACKAGE_KEY'] || masterKey().toString('hex'));
}

/** Of that key, as two people read it to each other. */
export function installationFingerprint(): string {
	return fingerprintOf(publicKeyOf(installationKey()));
}
