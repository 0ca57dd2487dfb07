import type { Document } from '@kheo/core';
import { inThread, type PdfLimits } from './pdf/in-thread.ts';

export type { PdfLimits } from './pdf/in-thread.ts';

/**
 * Reads the text layer of a PDF into the document model: columns of the head, tables between drawn lines, footnotes; page numbers and line
 * ends are undone. A thread of its own does it, within limits. Rejects with `FileRefused`: encrypted, scan-without-text, too-complex, zip-broken.
 */
export async function readPdf(bytes: Uint8Array, limits?: PdfLimits): Promise<Document> {
	return (await inThread({ order: 'kheo.read-pdf', of: 'words', bytes }, limits)).document;
}
