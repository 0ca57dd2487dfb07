import type { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readCertificates } from '@kheo/documents/read-signatures';
import { log } from '#lib/server/log.ts';

let roots: readonly X509Certificate[] | undefined;

/** Root certificates this installation was told to trust (KHEO_TRUST, a PEM file); none when it was told of none, or when the file cannot be read. */
export function trustedRoots(): readonly X509Certificate[] {
	roots ??= read(process.env['KHEO_TRUST']);
	return roots;
}

function read(path: string | undefined): readonly X509Certificate[] {
	if (!path) return [];
	try {
		return readCertificates(readFileSync(path, 'utf8'));
	} catch (error) {
		log.error('trust.unreadable', { error, path });
		return [];
	}
}
