import type { Document, RegisterLevels, ResultContent } from '@kheo/core';
import type { Envelope } from './edxml/message.ts';
import { fromLegacyFonts } from './legacy/from-legacy-fonts.ts';
import { looksLegacy } from './legacy/looks-legacy.ts';
import { MOST_MEGABYTES } from './limits.ts';
import { readDocxZip } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { readXlsxZip } from './read-xlsx.ts';
import { FileRefused } from './refused.ts';
import { secretStampOf } from './secret-stamp.ts';
import { type Format, sniff, type Sniffed } from './sniff.ts';
import { withLines } from './text/line-origins.ts';
import { readPastedText } from './text/pasted-text.ts';
import { lackOfWords } from './without-words.ts';
import type { PackageOrigin } from './package/read-package.ts';
import type { Zip } from './zip/zip.ts';

export type { Format } from './sniff.ts';
export type ReadOptions = {
	/** Largest file taken, in megabytes. */
	readonly maxMegabytes?: number;
	/** A plan is running text: where one is expected, a workbook is refused. */
	readonly expects?: 'plan' | 'anything';
};
export type ReadFile = {
	readonly format: Format;
	readonly document: Document;
	/** Who made it, where the file says so and proves that nothing changed since. */
	readonly origin?: PackageOrigin;
	/** What a package of a lower agency holds for the next level. */
	readonly levels?: RegisterLevels | null;
	readonly result?: ResultContent | null;
	/** What a message of the exchange says of its paper. */
	readonly envelope?: Envelope;
};

/**
 * Reads any file a person may drop: tells by its content what it is, reads it, and refuses what must not be kept. Rejects with `FileRefused`;
 * its wording is in `messages/`. Nothing is stored here.
 */
export async function readFile(bytes: Uint8Array, name: string, { maxMegabytes = MOST_MEGABYTES, expects = 'anything' }: ReadOptions = {}): Promise<ReadFile> {
	if (bytes.length === 0) throw new FileRefused('file.empty');
	if (bytes.length > maxMegabytes * 1024 * 1024) throw new FileRefused('file.too-large', { limit: maxMegabytes });
	const sniffed = sniff(bytes, name);
	if (sniffed.format === 'kheo') return fromPackage(sniffed.zip);
	if (sniffed.format === 'edxml') return fromExchange(sniffed.bytes);
	const document = readPastedText(fromLegacyFonts(await read(sniffed)));
	refuseSecret(document);
	const lack = lackOfWords(document, sniffed);
	if (lack) throw new FileRefused(lack);
	if (looksLegacy(document)) throw new FileRefused('file.text-encoding');
	if (expects === 'plan' && sniffed.format === 'xlsx') throw new FileRefused('file.not-a-plan');
	return { format: sniffed.format, document };
}

function refuseSecret(document: Document): void {
	const mark = secretStampOf(document);
	if (mark) throw new FileRefused('file.secret', { mark });
}

async function fromPackage(zip: Zip): Promise<ReadFile> {
	const { readPackage } = await import('./package/read-package.ts');
	const { document, origin, levels, result } = readPackage(zip);
	refuseSecret(document);
	return { format: 'kheo', document, origin, levels, result };
}

/** The first paper of the message that reads. One that is secret refuses the whole; where none reads, the first says why. */
async function fromExchange(bytes: Uint8Array): Promise<ReadFile> {
	const { readEdxml } = await import('./edxml/read-edxml.ts');
	const message = readEdxml(bytes);
	if (message.kind === 'status') throw new FileRefused('file.exchange-status');
	const papers = await Promise.allSettled(message.attachments.map((paper) => readPaper(paper.bytes, paper.name)));
	const refusals = papers.flatMap((paper) => (paper.status === 'rejected' ? [paper.reason as unknown] : []));
	const secret = refusals.find((reason) => reason instanceof FileRefused && reason.code === 'file.secret');
	const read = papers.find((paper) => paper.status === 'fulfilled');
	if (secret !== undefined || !read) throw secret ?? refusals[0] ?? new FileRefused('file.exchange-empty');
	const { attachments: _, ...envelope } = message;
	return { format: 'edxml', document: read.value, envelope };
}

/** A message inside a message is none that anybody sends. */
async function readPaper(bytes: Uint8Array, name: string): Promise<Document> {
	if (bytes.length > 0 && sniff(bytes, name).format === 'edxml') throw new FileRefused('file.not-a-document');
	return (await readFile(bytes, name)).document;
}

/** Readers of the rarer formats are loaded when one comes, so that a Word file does not wait for them. */
async function read(sniffed: Exclude<Sniffed, { format: 'kheo' } | { format: 'edxml' }>): Promise<Document> {
	switch (sniffed.format) {
		case 'docx':
			return readDocxZip(sniffed.zip);
		case 'doc':
			return (await import('./read-doc.ts')).readDoc(sniffed.bytes);
		case 'odt':
			return (await import('./read-odt.ts')).readOdtZip(sniffed.zip);
		case 'rtf':
			return (await import('./read-rtf.ts')).readRtf(sniffed.bytes);
		case 'pdf':
			return (await import('./read-pdf.ts')).readPdf(sniffed.bytes);
		case 'xlsx':
			return readXlsxZip(sniffed.zip);
		case 'html':
			return readHtml(sniffed.text);
		case 'md':
			return withLines(readMarkdown(sniffed.text), sniffed.text);
		case 'txt':
			return withLines(readText(sniffed.text), sniffed.text);
	}
}
