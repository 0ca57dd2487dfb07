import type { Cells, Column } from '../form/form.ts';
import type { Alignment, Paragraph, ParagraphStyle, RunStyle } from '../document/document.ts';
import { columnWidths } from './column-widths.ts';
import type { CellPart, RowPart, TablePart } from './lay-down.ts';
import { face } from './page.ts';
import { paragraph } from './paragraph.ts';

const size = 24;

/** `mark`: see `row-marks`; hidden in the first cell of its row. */
export type FormRow = { readonly stt: number; readonly cells: Cells; readonly mark?: string };

/** The form's own table, filled: headings letter for letter and repeated on every page, rows that do not break across pages. */
export function formTable(columns: readonly Column[], rows: readonly FormRow[], width: number, mark?: string): TablePart {
	return { kind: 'table-part', grid: columnWidths(columns, width), borders: 'all', rows: { [Symbol.iterator]: () => rowsOf(columns, rows, mark) } };
}

/** One at a time: a register of ten thousand rows is laid down without standing in memory twice. */
function* rowsOf(columns: readonly Column[], rows: readonly FormRow[], mark: string | undefined): Generator<RowPart> {
	const headings = columns.map(({ heading }): CellPart => ({ vertical: 'center', paragraphs: [cellParagraph(heading, 'center', true)] }));
	yield { header: true, cantSplit: true, cells: marked(headings, mark) };
	for (const { stt, cells, mark } of rows)
		yield {
			cantSplit: true,
			cells: marked(
				columns.map((column) => cellOf(column, stt, cells)),
				mark
			)
		};
}

function marked(cells: readonly CellPart[], mark: string | undefined): readonly CellPart[] {
	const [first, ...rest] = cells;
	const [line, ...lines] = first?.paragraphs ?? [];
	return mark === undefined || !first || !line ? cells : [{ ...first, paragraphs: [{ ...line, mark }, ...lines] }, ...rest];
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
