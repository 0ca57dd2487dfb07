import type { Document, Table, TableCell } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import type { Source } from '../document/source.ts';
import { fold } from './fold.ts';
import { readTimeLine } from './read-deadline.ts';
import { cellTexts } from './read-appendices.ts';
import type { ReadObligation } from './reading.ts';

type Columns = {
	readonly head: number;
	readonly task: number;
	readonly lead: number;
	readonly support: number;
	readonly time: number;
	readonly product: number;
};

/** The duties that a table of tasks gives: a row for a task, with columns for who leads, who helps, by when, and what comes of it. */
export function readTableDuties(document: Document, tables: readonly number[]): ReadObligation[] {
	return tables.flatMap((index) => {
		const table = document.blocks[index];
		if (table?.kind !== 'table') return [];
		const cells = cellTexts(document, table);
		const columns = columnsOf(cells);
		return columns ? table.rows.slice(columns.head + 1).flatMap((_, row) => dutyOfRow(document, table, columns.head + 1 + row, columns)) : [];
	});
}

function columnsOf(cells: readonly (readonly string[])[]): Columns | null {
	for (const [head, row] of cells.slice(0, 3).entries()) {
		const names = row.map((cell) => fold(cell).replace(/\s+/gu, ' '));
		const at = (pattern: RegExp) => names.findIndex((name) => pattern.test(name) && name.length < 60);
		const columns = {
			head,
			task: at(/noi dung|nhiem vu|cong viec|hoat dong|ten van ban/u),
			lead: at(/chu tri|(?:don vi|co quan|bo phan|nguoi).*(?:thuc hien|phu trach|tham muu)|^phan cong/u),
			support: at(/phoi hop/u),
			time: at(/thoi gian|thoi han|tien do|hoan thanh/u),
			product: at(/san pham|ket qua/u)
		};
		if (columns.task >= 0 && columns.lead >= 0 && columns.lead !== columns.task) return columns;
	}
	return null;
}

function dutyOfRow(document: Document, table: Table, row: number, columns: Columns): ReadObligation[] {
	const cellAt = (index: number) => placeOfCell(document, cellOver(table, row, table.rows[columns.head]?.cells[index]?.column));
	const task = cellAt(columns.task);
	const lead = cellAt(columns.lead);
	if (!task || !lead || !/\p{L}{2}/u.test(task.quote) || !/\p{L}{2}/u.test(lead.quote)) return [];
	const time = cellAt(columns.time);
	const deadline =
		time && readTimeLine(time.quote, (from, to) => ({ ...time, start: time.start + from, end: time.start + to, quote: time.quote.slice(from, to) }));
	const common = {
		task: oneLine(task.quote),
		recipient: null,
		inferred: {},
		deadline,
		product: oneLine(cellAt(columns.product)?.quote ?? '') || null,
		source: task
	};
	const support = columns.support === columns.lead ? null : cellAt(columns.support);
	const helping: ReadObligation[] = support && /\p{L}{2}/u.test(support.quote) ? [{ ...common, units: [oneLine(support.quote)], role: 'support' }] : [];
	return [{ ...common, units: [oneLine(lead.quote)], role: 'lead' }, ...helping];
}

/** The cell that shows in this row at a column of the grid, be it of the row itself or merged down from above. */
function cellOver(table: Table, row: number, column: number | undefined): TableCell | undefined {
	if (column === undefined) return undefined;
	for (let above = row; above >= 0; above--) {
		const cell = table.rows[above]?.cells.find((one) => one.column <= column && column < one.column + one.colSpan);
		if (cell) return above + cell.rowSpan > row ? cell : undefined;
	}
	return undefined;
}

/** The text of a cell's first paragraph that has any, at most 600 characters of it. */
function placeOfCell(document: Document, cell: TableCell | undefined): Source | null {
	for (let block = cell?.first ?? 0; block < (cell?.end ?? 0); block++) {
		const found = document.blocks[block];
		const text = found ? textOf(found) : '';
		const start = text.length - text.trimStart().length;
		const quote = text.trim().slice(0, 600).trimEnd();
		if (quote !== '') return { block, start, end: start + quote.length, quote };
	}
	return null;
}

function oneLine(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.replace(/[.;,\s]+$/u, '')
		.trim();
}
