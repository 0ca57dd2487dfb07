import type { Cells, Column } from '../form/form.ts';
import { columnWidths } from './column-widths.ts';
import { cellParagraph } from './form-table.ts';
import type { CellPart, RowPart, TablePart } from './lay-down.ts';
import { type Cover, coverOf, headingRows, isCounted, isCovered, ordinals, type Span } from './table-spans.ts';

type SpannedTable = { readonly columns: readonly Column[]; readonly rows: readonly Cells[]; readonly spans: readonly Span[] };

/** A table with merged cells; every row that its headings reach into is a row of headings too. */
export function spannedTable({ columns, rows, spans }: SpannedTable, width: number): TablePart {
	const cover = coverOf(spans);
	const looks = columns.map((column, at) => underHeading(column, columns[cover(0, at)?.column ?? at]));
	const headings = Object.fromEntries(columns.map(({ key, heading }) => [key, heading]));
	const reach = headingRows(spans, rows.length + 1);
	const numbers = columns.map(({ type }, at) => (type === 'ordinal' ? ordinals(at, rows.length + 1, spans) : []));
	const laid = [headings, ...rows].map((cells, row): RowPart => {
		const place = { row, cover, isHeading: row < Math.max(reach, 1), numberAt: (at: number) => numbers[at]?.[row] ?? null };
		return { cantSplit: true, cells: cellsOf(looks, cells, place), ...(row < reach && { header: true }) };
	});
	return { kind: 'table-part', grid: columnWidths(looks, width), borders: 'all', rows: laid };
}

/** Under "Thời gian" over two columns both hold days. */
function underHeading(column: Column, heading: Column | undefined): Column {
	return heading?.type === 'date' ? { ...column, type: 'date' } : column;
}

type Place = { readonly row: number; readonly cover: Cover; readonly isHeading: boolean; readonly numberAt: (column: number) => number | null };

function cellsOf(columns: readonly Column[], cells: Cells, { row, cover, isHeading, numberAt }: Place): CellPart[] {
	return columns.flatMap((column, at) => {
		const span = cover(row, at);
		if (isCovered(span, row, at)) return [];
		const isNumber = !isHeading && isCounted(column, span);
		const text = isNumber ? String(numberAt(at) ?? '') : (cells[column.key] ?? '');
		const align = isHeading || isNumber || column.type === 'date' ? 'center' : 'left';
		const paragraphs = text.split('\n').map((line) => cellParagraph(line, align, isHeading));
		return [{ paragraphs, ...(isHeading && { vertical: 'center' as const }), ...(span && { colSpan: span.across, rowSpan: span.down }) }];
	});
}
