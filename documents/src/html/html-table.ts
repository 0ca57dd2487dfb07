import type { Block, Table, TableCell, TableRow } from '@kheo/core';

type CellDraft = { first: number; column: number; colSpan: number; rowSpan: number };
export type HtmlTable = {
	readonly index: number;
	readonly rows: TableRow[];
	/** Rows still covered from above, for each column. */
	readonly covered: number[];
	readonly isFramed: boolean;
	cells: TableCell[] | null;
	cell: CellDraft | null;
	column: number;
	columns: number;
	isHead: boolean;
	isOnlyHeads: boolean;
};

/** Width of the text on an official A4 page, in twips. */
const TEXT_WIDTH = 9355;
/** Browsers stop there too. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

export function newHtmlTable(blocks: Block[], attributes: Readonly<Record<string, string>>): HtmlTable {
	const index = blocks.length;
	blocks.push({ kind: 'table', grid: [], rows: [], borders: 'all' });
	const isFramed = attributes['border'] !== '0' && !/border(?:-style)?:\s*none/i.test(attributes['style'] ?? '');
	return { index, rows: [], covered: [], isFramed, cells: null, cell: null, column: 0, columns: 0, isHead: false, isOnlyHeads: true };
}

export function openHtmlRow(table: HtmlTable): void {
	table.cells = [];
	table.column = 0;
	table.isOnlyHeads = true;
}

export function openHtmlCell(table: HtmlTable, name: string, attributes: Readonly<Record<string, string>>, first: number): void {
	if (!table.cells) openHtmlRow(table);
	while ((table.covered[table.column] ?? 0) > 0) table.column++;
	if (name !== 'th') table.isOnlyHeads = false;
	table.cell = { first, column: table.column, colSpan: spanOf(attributes['colspan'], MOST_COLUMNS), rowSpan: spanOf(attributes['rowspan'], MOST_ROWS) };
}

export function closeHtmlCell(table: HtmlTable, blocks: Block[]): void {
	const { cell, cells } = table;
	table.cell = null;
	if (!cell || !cells) return;
	if (blocks.length === cell.first) blocks.push({ kind: 'paragraph', runs: [], style: {}, within: 'body' });
	cells.push({ ...cell, end: blocks.length });
	for (let column = cell.column; column < cell.column + cell.colSpan; column++) table.covered[column] = cell.rowSpan;
	table.column = cell.column + cell.colSpan;
	table.columns = Math.max(table.columns, table.column);
}

export function closeHtmlRow(table: HtmlTable): void {
	const { cells } = table;
	table.cells = null;
	if (!cells) return;
	for (let column = 0; column < table.covered.length; column++) table.covered[column] = Math.max(0, (table.covered[column] ?? 0) - 1);
	const isHeader = cells.length > 0 && (table.isHead || (table.isOnlyHeads && table.rows.every((row) => row.header)));
	table.rows.push(isHeader ? { cells, header: true } : { cells });
}

/** Spans that reach below the last row end there. */
export function finishHtmlTable(table: HtmlTable): Table {
	const columns = Math.max(1, table.columns);
	const rows = table.rows.map((row, index) => ({
		...row,
		cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, table.rows.length - index) }))
	}));
	return { kind: 'table', grid: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)), rows, borders: table.isFramed ? 'all' : 'none' };
}

function spanOf(value: string | undefined, most: number): number {
	return Math.min(most, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));
}
