import type { PdfNote } from './pdf/extract-notes.ts';
import { inThread } from './pdf/in-thread.ts';

export type { PdfNote } from './pdf/extract-notes.ts';

/**
 * What was laid over the pages of a PDF and is no part of their text: remarks, written boxes, fields that are filled in. Signatures, stamps and links
 * are none. Rejects with `FileRefused`.
 */
export async function readPdfNotes(bytes: Uint8Array): Promise<readonly PdfNote[]> {
	return (await inThread({ order: 'kheo.read-pdf', of: 'notes', bytes })).notes;
}
