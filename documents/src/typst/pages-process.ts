import type { Document } from '@kheo/core';
import type { Card, CardFormat, CardSize } from '../draw-card.ts';
import { FileRefused, type RefusalCode } from '../refused.ts';

export type PagesOrder = { readonly order: 'kheo.set-pages'; readonly document: Document; readonly title: string; readonly at: Date };
export type CardOrder = { readonly order: 'kheo.draw-card'; readonly card: Card; readonly size: CardSize; readonly format: CardFormat; readonly at: Date };
export type PressOrder = PagesOrder | CardOrder;
export type PagesAnswer = { readonly made: Uint8Array } | { readonly refused: RefusalCode } | { readonly failed: string };

/** Where this module lies, in the sources or in what a bundler made of them: the process starts from here. */
export const pagesModule = import.meta.url;
export const pagesRole = 'kheo.set-pages';
const idleSeconds = 120;

if (process.env['KHEO_PROCESS_ROLE'] === pagesRole && process.send) serve();

/** One order after the other; a process that has had none for a while ends and gives its memory back. */
function serve(): void {
	let idle = setTimeout(() => process.exit(0), idleSeconds * 1000);
	process.on('message', (order: PressOrder) => {
		clearTimeout(idle);
		void answer(order).then((said) => {
			process.send?.(said, undefined, {}, () => void import('./compiler.ts').then(({ forgetLastPaper }) => forgetLastPaper()));
			idle = setTimeout(() => process.exit(0), idleSeconds * 1000);
		});
	});
	process.on('disconnect', () => process.exit(0));
}

async function answer(order: PressOrder): Promise<PagesAnswer> {
	try {
		return { made: await make(order) };
	} catch (error) {
		return error instanceof FileRefused ? { refused: error.code } : { failed: String(error) };
	}
}

async function make(order: PressOrder): Promise<Uint8Array> {
	if (order.order === 'kheo.draw-card') {
		const { drawCard } = await import('../draw-card.ts');
		return drawCard(order.card, order.size, order.format, order.at);
	}
	const { writePdf } = await import('../write-pdf.ts');
	return writePdf(order.document, { title: order.title, at: order.at });
}
