import type { Document } from '../document/document.ts';
import type { Source } from '../document/source.ts';
import { textOf } from '../document/text.ts';

/** A line above the table of rows; lines of one cell share a group, so that a name broken over two lines can be put together. */
export type HeadLine = { readonly text: string; readonly source: Source; readonly group: number };

const mostLines = 60;

/** The lines of the paragraphs before block `end`, cells of the letterhead included, in reading order. */
export function headLines({ blocks }: Pick<Document, 'blocks'>, end: number): HeadLine[] {
	const cellOf = cellsOfBlocks(blocks.slice(0, end));
	const lines: HeadLine[] = [];
	for (const [block, { kind }] of blocks.slice(0, end).entries()) {
		if (lines.length >= mostLines) break;
		const shown = blocks[block];
		if (kind === 'paragraph' && shown) lines.push(...linesOf(textOf(shown), block, cellOf.get(block) ?? -1 - block));
	}
	return lines;
}

function cellsOfBlocks(blocks: Document['blocks']): Map<number, number> {
	const cellOf = new Map<number, number>();
	for (const table of blocks) {
		if (table.kind !== 'table') continue;
		for (const { first, end } of table.rows.flatMap(({ cells }) => cells)) for (let at = first; at < end; at += 1) cellOf.set(at, first);
	}
	return cellOf;
}

/** A letterhead typed with tabs or blanks instead of a table has two lines in one. */
function linesOf(text: string, block: number, group: number): HeadLine[] {
	return [...text.matchAll(/(?:(?!\t|\n|\s{4,}).)+/gu)].flatMap(({ 0: part, index }) => {
		const quote = part.trim();
		const start = index + part.indexOf(quote);
		return quote === '' ? [] : [{ text: quote.replace(/\s+/g, ' '), source: { block, start, end: start + quote.length, quote }, group }];
	});
}
