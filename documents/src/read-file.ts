import { textOf, type Document } from '@kheo/core';
import { hasLegacyEncoding } from './legacy-encoding.ts';
import { readDocxZip } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { readXlsxZip } from './read-xlsx.ts';
import { FileRefused } from './refused.ts';
import { secretStampOf } from './secret-stamp.ts';
import { type Format, sniff, type Sniffed } from './sniff.ts';

export type { Format } from './sniff.ts';
export type ReadOptions = {
	/** Largest file taken, in megabytes. */
	readonly maxMegabytes?: number;
};
export type ReadFile = { readonly format: Format; readonly document: Document };

const DEFAULT_MEGABYTES = 50;

/**
 * Reads any file a person may drop: tells by its content what it is, reads it, and refuses what must not be kept. Rejects with `FileRefused`;
 * its wording is in `messages/`. Nothing is stored here.
 */
export async function readFile(bytes: Uint8Array, name: string, { maxMegabytes = DEFAULT_MEGABYTES }: ReadOptions = {}): Promise<ReadFile> {
	if (bytes.length === 0) throw new FileRefused('file.empty');
	if (bytes.length > maxMegabytes * 1024 * 1024) throw new FileRefused('file.too-large', { limit: maxMegabytes });
	const sniffed = sniff(bytes, name);
	const document = read(sniffed);
	refuseWithoutText(document);
	const mark = secretStampOf(document);
	if (mark) throw new FileRefused('file.secret', { mark });
	if (hasLegacyEncoding(document)) throw new FileRefused('file.text-encoding');
	return { format: sniffed.format, document };
}

function read(sniffed: Sniffed): Document {
	switch (sniffed.format) {
		case 'docx':
			return readDocxZip(sniffed.zip);
		case 'xlsx':
			return readXlsxZip(sniffed.zip);
		case 'html':
			return readHtml(sniffed.text);
		case 'md':
			return readMarkdown(sniffed.text);
		case 'txt':
			return readText(sniffed.text);
	}
}

function refuseWithoutText({ blocks }: Document): void {
	if (blocks.some((block) => textOf(block).trim() !== '')) return;
	const hasImage = blocks.some((block) => block.kind === 'paragraph' && block.runs.some((run) => run.kind === 'image'));
	throw new FileRefused(hasImage ? 'file.scan-without-text' : 'file.empty');
}
