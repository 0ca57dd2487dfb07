import { FileRefused } from './refused.ts';

/** Old Office files and new ones under a password share one container; the names of its streams, spelt in UTF-16, tell which it is. */
export function sniffOle(bytes: Uint8Array): { readonly format: 'doc'; readonly bytes: Uint8Array } {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const has = (stream: string): boolean => text.includes(Buffer.from(stream, 'utf16le'));
	if (has('EncryptedPackage')) throw new FileRefused('file.encrypted');
	if (has('WordDocument')) return { format: 'doc', bytes };
	if (has('Workbook')) throw new FileRefused('file.format-later', { format: '.xls' });
	throw new FileRefused('file.not-a-document');
}
