import type { Document } from '@kheo/core';
import { FileRefused, type RefusalCode } from '../refused.ts';

export type PagesOrder = { readonly order: 'kheo.set-pages'; readonly document: Document; readonly title: string; readonly at: Date };
export type PagesAnswer = { readonly pdf: Uint8Array } | { readonly refused: RefusalCode } | { readonly failed: string };

/** Where this module lies, in the sources or in what a bundler made of them: the process starts from here. */
export const pagesModule = import.meta.url;
export const pagesRole = 'kheo.set-pages';
const idleSeconds = 120;

if (process.env['KHEO_PROCESS_ROLE'] === pagesRole && process.send) serve();

/** One order after the other; a process that has had none for a while ends and gives its memory back. */
function serve(): void {
	let idle = setTimeout(() => process.exit(0), idleSeconds * 1000);
	process.on('message', (order: PagesOrder) => {
		clearTimeout(idle);
		void answer(order).then((said) => {
			process.send?.(said, undefined, {}, () => void import('./compiler.ts').then(({ forgetLastPaper }) => forgetLastPaper()));
			idle = setTimeout(() => process.exit(0), idleSeconds * 1000);
		});
	});
	process.on('disconnect', () => process.exit(0));
}

async function answer({ document, title, at }: PagesOrder): Promise<PagesAnswer> {
	const { writePdf } = await import('../write-pdf.ts');
	try {
		return { pdf: writePdf(document, { title, at }) };
	} catch (error) {
		return error instanceof FileRefused ? { refused: error.code } : { failed: String(error) };
	}
}
