import type { Block, Document, Paragraph, Table } from '../document/document.ts';
import type { Source } from '../document/source.ts';
import { textOf } from '../document/text.ts';
import { isMark } from './row-marks.ts';
import { tidyLines } from './words-in-file.ts';

/** A cell as people see it, standing in every place that its spans cover. */
export type GridCell = {
	readonly text: string;
	readonly source: Source;
	readonly row: number;
	readonly column: number;
	readonly colSpan: number;
	readonly rowSpan: number;
	/** What stands there for this system alone; see `row-marks`. */
	readonly mark: string | null;
};

/** The places of a table, row by row; a place that no cell covers is null. */
export type Grid = { readonly width: number; readonly rows: readonly (readonly (GridCell | null)[])[] };

export function gridOf({ blocks }: Pick<Document, 'blocks'>, table: Table): Grid {
	const width = table.rows.flatMap(({ cells }) => cells).reduce((widest, { column, colSpan }) => Math.max(widest, column + colSpan), table.grid.length);
	const rows = table.rows.map(() => Array.from({ length: width }, (): GridCell | null => null));
	for (const [row, { cells }] of table.rows.entries()) {
		for (const { first, end, column, colSpan, rowSpan } of cells) {
			cover(rows, { ...readCell(blocks, first, end), row, column, colSpan, rowSpan });
		}
	}
	return { width, rows };
}

function cover(rows: readonly (GridCell | null)[][], cell: GridCell): void {
	for (const places of rows.slice(cell.row, cell.row + cell.rowSpan)) places.fill(cell, cell.column, cell.column + cell.colSpan);
}

function readCell(blocks: readonly Block[], first: number, end: number): Pick<GridCell, 'text' | 'source' | 'mark'> {
	const paragraphs = blocks
		.slice(first, end)
		.flatMap((block, index) => (block.kind === 'paragraph' ? [{ block, at: first + index, text: textOf(block) }] : []));
	const shown = paragraphs.find(({ text }) => text.trim() !== '') ?? paragraphs[0];
	const quote = shown?.text ?? '';
	const text = tidyLines(paragraphs.map(({ block, text }) => labelled(block, text)).join('\n'));
	const hidden = paragraphs.find(({ block }) => block.mark !== undefined)?.block.mark ?? null;
	return {
		text: isMark(text) ? '' : text,
		mark: isMark(text) ? text : hidden,
		source: { block: shown?.at ?? first, start: 0, end: quote.length, quote }
	};
}

/** A numbered list keeps the numbers that people see. */
export function labelled({ listLabel }: Paragraph, text: string): string {
	return listLabel === undefined || text.trim() === '' ? text : `${listLabel} ${text}`;
}

/** The distinct cells of a row, in order. */
export function cellsOf(places: readonly (GridCell | null)[]): GridCell[] {
	return [...new Set(places)].filter((cell) => cell !== null);
}
