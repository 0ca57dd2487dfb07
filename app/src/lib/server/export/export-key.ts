import { createHash, hkdfSync, randomBytes } from 'node:crypto';

/** The key of one export, printed once: under it lies what the installation keeps under its master key. */
export function newExportKey(): string {
	return `kheo-export-${randomBytes(32).toString('base64url')}`;
}

export function exportKey(words: string): Buffer {
	return Buffer.from(hkdfSync('sha256', words.trim(), '', 'kheo export', 32));
}

/** Tells one key from another without telling it. */
export function keyMark(key: Buffer): string {
	return createHash('sha256').update('mark').update(key).digest('hex').slice(0, 16);
}
