import type { Cells, Column } from '../form/form.ts';
import type { Alignment, Paragraph, ParagraphStyle, RunStyle } from '../document/document.ts';
import { columnWidths } from './column-widths.ts';
import type { CellPart, RowPart, TablePart } from './lay-down.ts';
import { face } from './page.ts';
import { paragraph } from './paragraph.ts';

const size = 24;

/** The form's own table, filled: headings letter for letter and repeated on every page, rows that do not break across pages. */
export function formTable(columns: readonly Column[], rows: readonly { readonly stt: number; readonly cells: Cells }[], width: number): TablePart {
	return { kind: 'table-part', grid: columnWidths(columns, width), borders: 'all', rows: { [Symbol.iterator]: () => rowsOf(columns, rows) } };
}

/** One at a time: a register of ten thousand rows is laid down without standing in memory twice. */
function* rowsOf(columns: readonly Column[], rows: readonly { readonly stt: number; readonly cells: Cells }[]): Generator<RowPart> {
	const headings = columns.map(({ heading }): CellPart => ({ vertical: 'center', paragraphs: [cellParagraph(heading, 'center', true)] }));
	yield { header: true, cantSplit: true, cells: headings };
	for (const { stt, cells } of rows) yield { cantSplit: true, cells: columns.map((column) => cellOf(column, stt, cells)) };
}

function cellOf({ key, type }: Column, stt: number, cells: Cells): CellPart {
	if (type === 'ordinal') return { paragraphs: [cellParagraph(String(stt), 'center')] };
	const align = type === 'date' || type === 'number' ? 'center' : 'left';
	return { paragraphs: (cells[key] ?? '').split('\n').map((line) => cellParagraph(line, align)) };
}

export function cellParagraph(text: string, align: Alignment, bold = false): Paragraph {
	return paragraph(text, cellStyles[align], bold ? boldText : plainText);
}

/** Shared by all cells: a register of ten thousand rows has seventy thousand paragraphs. */
const plainText: RunStyle = { font: face, size };
const boldText: RunStyle = { ...plainText, bold: true };
const spaced = { spaceBefore: 20, spaceAfter: 20 };
const cellStyles: Readonly<Record<Alignment, ParagraphStyle>> = {
	left: { align: 'left', ...spaced },
	center: { align: 'center', ...spaced },
	right: { align: 'right', ...spaced },
	justify: { align: 'justify', ...spaced }
};
