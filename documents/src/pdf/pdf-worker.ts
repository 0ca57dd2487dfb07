import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Document } from '@kheo/core';
import type { RefusalCode } from '../refused.ts';
import type { PdfNote } from './extract-notes.ts';

export type PdfOrder = { readonly order: 'kheo.read-pdf'; readonly of: 'words' | 'notes' | 'pages'; readonly bytes: Uint8Array };
type Given = { readonly document: Document; readonly notes: readonly PdfNote[]; readonly pages: number };
export type PdfAnswer = Given | { readonly refused: RefusalCode };

/** Where this module lies, in the sources or in what a bundler made of them: the thread starts from here. */
export const workerModule = import.meta.url;

const nothing: Given = { document: { blocks: [], sections: [] }, notes: [], pages: 0 };

const order: unknown = isMainThread ? null : workerData;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
if (parentPort && isOrder(order)) parentPort.postMessage(await answer(order));

function isOrder(value: unknown): value is PdfOrder {
	return typeof value === 'object' && value !== null && 'order' in value && value.order === 'kheo.read-pdf';
}

async function answer({ of, bytes }: PdfOrder): Promise<PdfAnswer> {
	try {
		if (of === 'notes') return { ...nothing, notes: await notesIn(bytes) };
		return of === 'pages' ? { ...nothing, pages: await pagesIn(bytes) } : await wordsIn(bytes);
	} catch (error) {
		return { refused: error instanceof Error && error.name === 'PasswordException' ? 'file.encrypted' : 'file.zip-broken' };
	}
}

async function wordsIn(bytes: Uint8Array): Promise<PdfAnswer> {
	const { extractPages } = await import('./extract-pages.ts');
	const { documentOfPages, isScan } = await import('./read-pages.ts');
	const pages = await extractPages(bytes);
	return isScan(pages) ? { refused: 'file.scan-without-text' } : { ...nothing, document: documentOfPages(pages), pages: pages.length };
}

async function notesIn(bytes: Uint8Array): Promise<readonly PdfNote[]> {
	const { extractNotes } = await import('./extract-notes.ts');
	return extractNotes(bytes);
}

async function pagesIn(bytes: Uint8Array): Promise<number> {
	const { openPdf } = await import('./open-pdf.ts');
	return (await openPdf(bytes)).numPages;
}
