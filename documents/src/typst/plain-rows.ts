import type { Document, Paragraph, RunStyle, Table, TableCell, TableRow } from '@kheo/core';
import { paragraphData } from './paragraph-data.ts';
import { points } from './points.ts';

/** How the plain cells of a table look: one size, one leading, one room above and below, one alignment a column. */
export type UsualCell = {
	readonly size: number;
	readonly leading: number;
	readonly above: number;
	readonly below: number;
	readonly whole: boolean;
	readonly aligns: readonly string[];
};

const none: UsualCell = { size: 14, leading: 0, above: 0, below: 0, whole: false, aligns: [] };

/** Read off the last row, which stands for the others; the rows that look otherwise are set in full. */
export function usualCellOf(document: Document, { rows, grid }: Table): UsualCell {
	const row = rows.at(-1);
	if (!row || row.cells.length !== grid.length) return none;
	const looks = row.cells.map((cell) => lookOf(document, cell));
	const one = looks.find((look) => look !== null && look.filled) ?? looks.find((look) => look !== null);
	return one ? { ...one.usual, whole: row.cantSplit ?? false, aligns: looks.map((look) => look?.align ?? 'left') } : none;
}

/**
 * The texts of a row whose cells are all plain; null when one is not. Most rows of a long table are plain, and set many times faster as bare
 * text than each cell as paragraphs of its own.
 */
export function plainRow(document: Document, row: TableRow, usual: UsualCell): string[] | null {
	if (row.cells.length !== usual.aligns.length || (row.cantSplit ?? false) !== usual.whole) return null;
	const texts: string[] = [];
	for (const [column, cell] of row.cells.entries()) {
		const text = plainText(document, cell, usual, usual.aligns[column] ?? 'left');
		if (text === null) return null;
		texts.push(text);
	}
	return texts;
}

function plainText(document: Document, cell: TableCell, usual: UsualCell, align: string): string | null {
	const look = cell.colSpan === 1 && cell.rowSpan === 1 && (cell.vertical ?? 'top') === 'top' && !cell.framed ? lookOf(document, cell) : null;
	if (look?.text == null || !look.filled) return look?.text ?? null;
	const { size, leading, above, below } = look.usual;
	const isUsual = size === usual.size && leading === usual.leading && above === usual.above && below === usual.below;
	return isUsual && look.align === align ? look.text : null;
}

type Look = {
	readonly usual: Omit<UsualCell, 'whole' | 'aligns'>;
	readonly align: string;
	readonly filled: boolean;
	/** Null when the cell is more than text. */
	readonly text: string | null;
};

/** The look of a cell of one paragraph; null for any other. */
function lookOf(document: Document, { first, end }: TableCell): Look | null {
	const block = document.blocks[first];
	if (block?.kind !== 'paragraph' || end - first !== 1) return null;
	const { size, leading, above, align } = paragraphData(document, { ...block, runs: block.runs.slice(0, 1) }, null);
	return {
		usual: { size, leading, above, below: points(block.style.spaceAfter ?? 0) },
		align,
		filled: block.runs.length > 0,
		text: isBare(block) ? textOfRuns(block) : null
	};
}

/** Nothing but an alignment, a line height and room above and below. */
function isBare({ style, listLabel }: Paragraph): boolean {
	const { align: _, line: __, spaceBefore: ___, spaceAfter: ____, ...more } = style;
	return listLabel === undefined && Object.values(more).every((value) => !value);
}

function textOfRuns({ runs }: Paragraph): string | null {
	const size = runs[0]?.kind === 'text' ? runs[0].style?.size : undefined;
	let text = '';
	for (const run of runs) {
		if (run.kind === 'break' && run.of === 'line') text += '\n';
		else if (run.kind === 'text' && run.change === undefined && isUnadorned(run.style ?? {}) && run.style?.size === size) text += run.text;
		else return null;
	}
	return text;
}

function isUnadorned({ bold, italic, underline, capitals, vertical, color }: RunStyle): boolean {
	return !bold && !italic && !underline && !capitals && !vertical && !color;
}
