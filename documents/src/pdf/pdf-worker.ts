import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Document } from '@kheo/core';
import type { RefusalCode } from '../refused.ts';

export type PdfOrder = { readonly order: 'kheo.read-pdf'; readonly bytes: Uint8Array };
export type PdfAnswer = { readonly document: Document } | { readonly refused: RefusalCode };

/** Where this module lies, in the sources or in what a bundler made of them: the thread starts from here. */
export const workerModule = import.meta.url;

const order: unknown = isMainThread ? null : workerData;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
if (parentPort && isOrder(order)) parentPort.postMessage(await answer(order.bytes));

function isOrder(value: unknown): value is PdfOrder {
	return typeof value === 'object' && value !== null && 'order' in value && value.order === 'kheo.read-pdf';
}

async function answer(bytes: Uint8Array): Promise<PdfAnswer> {
	const { extractPages } = await import('./extract-pages.ts');
	const { documentOfPages, isScan } = await import('./read-pages.ts');
	try {
		const pages = await extractPages(bytes);
		return isScan(pages) ? { refused: 'file.scan-without-text' } : { document: documentOfPages(pages) };
	} catch (error) {
		return { refused: error instanceof Error && error.name === 'PasswordException' ? 'file.encrypted' : 'file.zip-broken' };
	}
}
